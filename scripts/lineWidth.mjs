import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from './buildSteps.mjs';
import { root } from './run.mjs';

export const widest = 120;

/** Everything the house wrote. */
const written = ['admin-ui', 'bench', 'migrations', 'scripts', 'seeds', 'server', 'templates', 'tests'];

const apart = [
  /(^|\/)i18n\//, // Words are written in lines as long as they are read.
  /^templates\/messages\//,
  /\.generated\.ts$/, // Nobody's to wrap.
  /^migrations\/(20261101|20261120)_/, // Released: a migration that has run somewhere is never edited.
];

/**
 * Lines wider than 120 columns, as `file:line: columns`. The formatter breaks code but leaves comments, strings and
 * SQL. A full-width character counts as one column.
 */
export function wideLines(base = root, folders = written) {
  return filesBelow(folders, base)
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.(ts|tsx|mjs|cjs|mts|css)$/.test(file) && !apart.some((one) => one.test(file)))
    .flatMap((file) =>
      fs
        .readFileSync(path.join(base, file), 'utf8')
        .split('\n')
        .map((line, index) => ({ place: `${file}:${index + 1}`, columns: [...line].length }))
        .filter(({ columns }) => columns > widest)
        .map(({ place, columns }) => `${place}: ${columns}`),
    );
}
