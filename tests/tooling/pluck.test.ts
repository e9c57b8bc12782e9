import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/**
 * knex plucks before the snake-case mappers rename: a camelCase column comes back undefined for every row. Select and
 * map instead.
 */
it('no list is plucked by a camelCase column', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const files = ['server', 'seeds', 'bench', 'tests'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(root, folder, file),
    ),
  );
  const sources = files.filter((file) => file.endsWith('.ts') && file !== import.meta.filename);
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => /pluck\('[\w.]*[a-z][A-Z]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
