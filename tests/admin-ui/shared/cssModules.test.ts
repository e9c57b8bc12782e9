import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alertClasses } from '@mui/material/Alert';
import { buttonClasses, iconButtonClasses } from '@mui/material';
import { describe, expect, it } from 'vitest';

const pages = path.resolve('admin-ui');
const files = readdirSync(pages, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(path.join(pages, file), 'utf8');

/** The classes of every module, and those that a page has asked for. */
const modules = new Map(
  files
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => {
      const own = read(file).replace(/:global\([^)]*\)/g, '');
      const names = [...own.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name]) => name ?? '');
      return [file, { names: new Set(names), asked: new Set<string>() }] as const;
    }),
);

/** `alias.name` and `` alias[`prefix-${…}`] `` of one file, asked of its modules; answers what is not there. */
function askAll(file: string): string[] {
  const source = read(file);
  const texts = source.replace(/'[^'\n]*'/g, "''");
  const missing: string[] = [];
  for (const [, alias = '', from = ''] of source.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
    const found = modules.get(path.join(path.dirname(file), from));
    if (!found) {
      missing.push(`${file}: ${from}`);
      continue;
    }
    for (const [, name = ''] of texts.matchAll(new RegExp(`\\b${alias}\\.(\\w+)`, 'g'))) {
      found.asked.add(name);
      if (!found.names.has(name)) missing.push(`${file}: ${alias}.${name}`);
    }
    for (const [, prefix = ''] of texts.matchAll(new RegExp(`\\b${alias}\\[\`([\\w-]+)\\$`, 'g')))
      for (const one of found.names) if (one.startsWith(prefix)) found.asked.add(one);
  }
  return missing;
}

describe('the stylesheets of the pages', () => {
  it('hold every class a page asks for, and none that nobody asks for', () => {
    const missing = files.filter((file) => /\.tsx?$/.test(file)).flatMap(askAll);
    const idle = [...modules].flatMap(([file, { names, asked }]) =>
      [...names].filter((name) => !asked.has(name)).map((name) => `${file}: .${name}`),
    );
    expect(modules.size).toBeGreaterThan(50);
    expect(missing).toEqual([]);
    expect(idle).toEqual([]);
  });

  it('call parts of MUI by names that MUI gives', () => {
    const called = [...modules.keys()].flatMap((file) =>
      [...read(file).matchAll(/:global\(\.(Mui[\w-]+)\)/g)].map(([, name]) => `${file}: .${name}`),
    );
    const given = [alertClasses, buttonClasses, iconButtonClasses].flatMap((classes) => Object.values(classes));
    expect(called.length).toBeGreaterThan(5);
    expect(called.filter((one) => !given.some((name) => one.endsWith(` .${name}`)))).toEqual([]);
  });

  it('are global only where they dress bare elements or say a tone', () => {
    const globals = files.filter((file) => file.endsWith('.css') && !file.endsWith('.module.css'));
    const texts = globals.map((file) => read(file).replace(/\/\*[^]*?\*\//g, ''));
    const classes = texts.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)[^;{}]*\{/g)].map(([, c]) => c));
    expect(classes.filter((name) => !/^tone-\w+$/.test(name ?? ''))).toEqual([]);
  });
});
