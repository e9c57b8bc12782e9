import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from './buildSteps.mjs';
import { root } from './run.mjs';

export const widest = 120;

const notWritten = ['.git', 'node_modules', 'dist', 'var', 'coverage'];

/** What may be wider, and why. */
const apart = [
  /(^|\/)i18n\/|^templates\/messages\//, // words are written in lines as long as they are read
  /\.generated\.ts$/, // nobody wraps these
  /^migrations\/(20261101|20261120)_/, // released: a migration that has run somewhere is never edited
];

/**
 * Lines wider than 120 columns in the tree at `base`, as `file:line: columns`. The formatter breaks code but leaves
 * comments, strings and SQL. A full-width character counts as one column.
 */
export function wideLines(base = root) {
  return fs
    .readdirSync(base, { withFileTypes: true })
    .filter(({ name }) => !notWritten.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow([entry.name], base) : [entry.name]))
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
