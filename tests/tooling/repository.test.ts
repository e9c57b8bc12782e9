import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const binary = /\.(png|jpe?g|gif|bmp|webp|ico|ttf|otf|ttc|woff2?|pdf|p12|der|wasm|gz)$/;

/** Tracked text files, with the lines in which a pattern occurs. */
function found(pattern: RegExp, except: RegExp): string[] {
  return tracked
    .filter((file) => !binary.test(file) && !except.test(file))
    .flatMap((file) => {
      let text: string;
      try {
        text = read(file);
      } catch {
        return []; // removed from the working tree, not yet from the index
      }
      return pattern.test(text)
        ? text
            .split('\n')
            .flatMap((line, index) =>
              pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
            )
        : [];
    });
}

test('the lock file names versions and digests, never where they were downloaded', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  const installed = Object.entries(packages).filter(([name]) => name.startsWith('node_modules/'));
  expect(installed.length).toBeGreaterThan(400);
  expect(installed.filter(([, one]) => one.resolved !== undefined).map(([name]) => name)).toEqual([]);
  expect(installed.filter(([, one]) => one.integrity === undefined && !one.link).map(([name]) => name)).toEqual([]);
});

test('every dependency is pinned to one version, and the lock file agrees', () => {
  const own = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, Record<string, Record<string, string>> & { version?: string }>;
  };
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    const wanted = own[kind] ?? {};
    expect(packages['']?.[kind]).toEqual(wanted);
    // A package under another name says which one it is: `npm:<package>@<version>`.
    const versions = Object.entries(wanted).map(([name, text]) => [name, text.replace(/^npm:.+@/, '')] as const);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(versions.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  }
});

test('no registry and no mirror is named anywhere', () => {
  // the words are put together here, so that this file does not hold what it looks for
  const hosts =
    ['registry', 'npmjs'].join('.') +
    '|' +
    ['npm', 'mirror'].join('') +
    '|' +
    ['npm', 'taobao'].join('.') +
    '|' +
    ['registry', '='].join('\\s*');
  expect(found(new RegExp(hosts, 'i'), /^tests\/tooling\/repository\.test\.ts$/)).toEqual([]);
});

test('no path of one machine is written down', () => {
  const folders = ['work', 'root', 'Users', 'home/[a-z]+'].map((name) => `/${name}/`).join('|');
  expect(found(new RegExp(`(^|['"\`\\s=(:])(${folders})`), /^tests\/tooling\/repository\.test\.ts$/)).toEqual([]);
});

test('what is made by running stays out of the repository', () => {
  expect(tracked.filter((file) => /^(dist|var|node_modules|coverage)\//.test(file))).toEqual([]);
});
