import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from './buildSteps.mjs';
import { root } from './run.mjs';

export const widest = 120;

/** The folders that have been brought to this width. New ones are added here until all of the repository is. */
const folders = [
  'server/ca',
  'server/house',
  'server/images',
  'server/messaging',
  'server/pdf',
  'server/pki',
  'server/station',
  'server/storage',
  'server/token',
  'templates',
  'scripts',
  'bench',
  'tests/ca',
  'tests/house',
  'tests/images',
  'tests/pdf',
  'tests/pki',
  'tests/station',
  'tests/storage',
  'tests/token',
  'tests/tooling',
];

/** Words are written in lines as long as they are read; generated files are nobody's to wrap. */
const apart = /(^|\/)(i18n|fixtures)\/|^templates\/messages\/|^server\/db\/rows\.ts$/;

/**
 * Lines wider than 120 columns, as `file:line: columns`. The formatter breaks code but leaves comments, strings and
 * SQL. A full-width character counts as one column.
 */
export function wideLines(base = root, checked = folders) {
  return filesBelow(checked, base)
    .filter((file) => /\.(ts|tsx|mjs|cjs|mts|css)$/.test(file) && !apart.test(file.replaceAll(path.sep, '/')))
    .flatMap((file) =>
      fs
        .readFileSync(path.join(base, file), 'utf8')
        .split('\n')
        .map((line, index) => ({ place: `${file}:${index + 1}`, columns: [...line].length }))
        .filter(({ columns }) => columns > widest)
        .map(({ place, columns }) => `${place}: ${columns}`),
    );
}
