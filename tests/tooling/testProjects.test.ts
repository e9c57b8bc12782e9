import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import config from '../../vitest.config.ts';

const root = path.resolve(import.meta.dirname, '../..');
const projects = (config as { test: { projects: { test: { name: string; include: string[]; exclude?: string[] } }[] } })
  .test.projects;
const testFiles = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'tests'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /\.test\.tsx?$/.test(file));

const matches = (file: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => path.matchesGlob(file, pattern));

it('every test file belongs to exactly one project: none is left out of a run, none runs twice', () => {
  expect(testFiles.length).toBeGreaterThan(100);
  const homes = testFiles.map((file) => ({
    file,
    in: projects
      .filter(({ test }) => matches(file, test.include) && !matches(file, test.exclude ?? []))
      .map(({ test }) => test.name),
  }));
  expect(homes.filter((one) => one.in.length !== 1)).toEqual([]);
});
