import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { carriedPackages, licenceTexts, noticeText } from '../../scripts/notice.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const json = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;

/** Licences under which a build may be handed on, as packages spell them. A choice counts by its better half. */
const names = ['MIT', 'MIT/X11', 'ISC', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Python-2.0'];
const others = ['CC0-1.0', 'OFL-1.1', 'LGPL-3.0-or-later', 'Zlib', 'Unlicense', 'BlueOak-1.0.0', 'MIT-0'];
const fine = (name: string): boolean => [...names, ...others].includes(name.replace(/^\(|\)$/g, ''));

/**
 * Packages that name no licence at all. `buffers` comes with the part of exceljs that reads archives, which the product
 * never does; its author publishes his other packages of that time under MIT.
 */
const silent = ['buffers'];

test('every package that a build carries has a licence under which it may be handed on', () => {
  const carried = carriedPackages();
  expect(carried.length).toBeGreaterThan(200);
  const doubtful = carried.filter(({ license, place }) =>
    license === null
      ? licenceTexts(place).length === 0
      : !license.split(' OR ').some((choice) => choice.split(' AND ').every((one) => fine(one))),
  );
  expect(
    doubtful.filter(({ name }) => !silent.includes(name)).map(({ name, license }) => `${name}: ${license}`),
  ).toEqual([]);
  expect(doubtful.map(({ name }) => name).filter((name) => silent.includes(name))).toEqual(silent);
});

test('the notice names each of them with its version, and brings the licence texts along', () => {
  const text = noticeText();
  for (const { name, version } of carriedPackages()) expect(text).toContain(`${name} ${version} · `);
  for (const place of ['node_modules/koa', 'node_modules/sharp', 'node_modules/react-admin'])
    expect(text).toContain(licenceTexts(place)[0]);
});

test('only packages of the list in package.json run a script when they are installed', () => {
  const { packages } = json<{ packages: Record<string, { hasInstallScript?: boolean }> }>('package-lock.json');
  const names = Object.entries(packages).flatMap(([place, one]) =>
    one.hasInstallScript ? [place.slice(place.lastIndexOf('node_modules/') + 13)] : [],
  );
  const { allowScripts } = json<{ allowScripts: Record<string, boolean> }>('package.json');
  expect(names.sort()).toEqual(Object.keys(allowScripts).sort());
});
