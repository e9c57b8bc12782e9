import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/**
 * KeyObject.export as a JWK holds the key's lock while it makes JavaScript strings. For a pair that this process has
 * generated, a garbage collection in that moment wants the same lock: the process stands still for ever. Seen after
 * about a thousand exports with a small heap. Numbers of a key are read from its SubjectPublicKeyInfo instead.
 */
it('no key is exported as a JWK', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const files = ['server', 'seeds', 'bench', 'tests'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(root, folder, file),
    ),
  );
  const sources = files.filter((file) => file.endsWith('.ts') && file !== import.meta.filename);
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => /export\(\{\s*format: 'jwk'/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
