import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file && existsSync(path.join(root, file)));
const guides = tracked.filter((file) => /^(CONTRIBUTING|README)\.md$|^docs\/.*\.md$/.test(file));

/** Every place a path of the repository may be written relative to: `domain/ports.ts` in a text about the server. */
const bases = ['', 'server/', 'admin-ui/'];
/** `tests/domain/<noun>/<verb>.test.ts`, `…Lookups.ts`, `seeds/*`: a gap stands for any name. */
const gap = /<[^>]+>|…|\*/;
const fileName = /\.(tsx?|mjs|md|css|json|cjs)$/;

/** What stands in backticks and looks like a file or folder of the repository. */
function pathsIn(text: string): string[] {
  return [...text.replaceAll(/^```[^]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)]
    .map(([, written]) => written!)
    .filter((written) => /^[\w.<>…*@/-]+$/.test(written) && !written.startsWith('/') && !written.startsWith('@'))
    .filter((written) => fileName.test(written) || topFolders.has(written.split('/')[0]!));
}
const topFolders = new Set(
  tracked
    .flatMap((file) => [file.split('/')[0]!, /^(?:server|admin-ui)\/([^/]+)\//.exec(file)?.[1]])
    .filter((one) => one !== undefined && !one.includes('.')),
);

function exists(written: string): boolean {
  const pattern = written
    .replace(/\/$/, '')
    .split(gap)
    .map((part) => part.replaceAll(/[.+^$()|[\]\\]/g, String.raw`\$&`))
    .join('[^/]+');
  const named = new RegExp(`^(${bases.join('|')})${pattern}(/|$)`);
  const anywhere = new RegExp(`(^|/)${pattern}$`);
  return tracked.some((file) => named.test(file) || (fileName.test(written) && anywhere.test(file)));
}

test.each(guides)('every path that %s names exists', (guide) => {
  expect(pathsIn(read(guide)).filter((written) => !exists(written))).toEqual([]);
});

test.each(guides)('every link of %s leads to a file', (guide) => {
  const links = [...read(guide).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
  const own = links.filter((link) => !/^\w+:/.test(link));
  expect(own.filter((link) => !existsSync(path.resolve(root, path.dirname(guide), link)))).toEqual([]);
});

test.each(guides)('every script that %s names is one of package.json', (guide) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read(guide).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('docs/deployment.md names every setting of the programs', () => {
  const settings = [...read('server/config.ts').matchAll(/^ {2,}([A-Z_]+): (?:z\b|perDay)/gm)].map(([, name]) => name!);
  expect(settings.length).toBeGreaterThan(10);
  const guide = read('docs/deployment.md');
  expect(settings.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});
