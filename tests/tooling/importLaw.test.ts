import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cruiseImports } from '../../scripts/checks.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** A tree of the house's shape in which every file is as given; it is judged by the house's own configuration. */
function tree(files: Record<string, string>): string {
  const base = mkdtempSync(path.join(tmpdir(), 'yinxin-law-'));
  onTestFinished(() => rmSync(base, { recursive: true }));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.imports.json', 'package.json'])
    cpSync(path.join(root, file), path.join(base, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(base, 'node_modules'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(base, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(base, file), text);
  }
  return base;
}

const relative = (from: string, to: string): string => {
  const way = path.posix.relative(path.posix.dirname(from), to);
  return way.startsWith('.') ? way : `./${way}`;
};
const target = 'export const thing = 1;\nexport type Thing = typeof thing;\n';
const imports = (from: string, to: string, type = false): string => {
  const place = /^[\w@]+(-\w+)*$/.test(to) ? to : relative(from, to);
  return type
    ? `import type { Thing } from '${place}';\nexport type Mine = Thing;\n`
    : `import { thing } from '${place}';\nexport const mine = thing;\n`;
};

/** One forbidden import for every rule: rule, who, whom. */
const forbidden: [rule: string, from: string, to: string][] = [
  ['no-undeclared-package', 'server/lib/reads.ts', 'enhanced-resolve'],
  ['no-undeclared-package', 'seeds/reads.ts', 'enhanced-resolve'],
  ['no-undeclared-package', 'admin-ui/desk/reads.ts', 'enhanced-resolve'],
  ['no-developer-package-at-run-time', 'server/lib/measures.ts', 'autocannon'],
  ['vocabulary-knows-nobody', 'server/vocabulary/words.ts', 'server/lib/leaf.ts'],
  ['lib-knows-vocabulary', 'server/lib/reaches.ts', 'server/domain/cases/close.ts'],
  ['db-knows-lib', 'server/db/pool.ts', 'server/domain/cases/close.ts'],
  ['migrations-know-nobody', 'migrations/20261101_01_tables.ts', 'server/vocabulary/words.ts'],
  ['models-know-lib', 'server/models/Case.ts', 'server/domain/cases/close.ts'],
  ['models-are-apart', 'server/models/Shelf.ts', 'server/models/Book.ts'],
  ...['ca', 'token', 'pdf', 'images', 'spreadsheets', 'storage', 'messaging'].map((one): [string, string, string] => [
    `${one}-stands-alone`,
    `server/${one}/adapter.ts`,
    'server/models/Book.ts',
  ]),
  ['images-stands-alone', 'server/images/other.ts', 'server/storage/folder.ts'],
  ['pki-knows-lib', 'server/pki/name.ts', 'server/models/Book.ts'],
  ['reads-know-models', 'server/reads/desk/cases.ts', 'server/presenters/lawful.ts'],
  ['reads-know-models', 'server/reads/desk/tokens.ts', 'server/domain/shipments/packShipment.ts'],
  ['signer-knows-token', 'server/ca/signer.ts', 'server/domain/cases/close.ts'],
  ['templates-know-vocabulary', 'templates/documents/form.ts', 'server/lib/leaf.ts'],
  ['domain-knows-models', 'server/domain/cases/draw.ts', 'server/pdf/page.ts'],
  ['domain-knows-no-technique', 'server/domain/cases/serve.ts', 'koa'],
  ['presenters-are-pure', 'server/presenters/caseView.ts', 'server/domain/cases/close.ts'],
  ['presenters-take-types-of-rows', 'server/presenters/book.ts', 'server/models/Book.ts'],
  ['tasks-enqueue-knows-no-handlers', 'server/tasks/enqueue.ts', 'server/domain/cases/close.ts'],
  ['http-knows-domain', 'server/http/guard.ts', 'server/models/Book.ts'],
  ['routes-know-domain', 'server/routes/desk/cases.ts', 'server/models/Book.ts'],
  ['handlers-only-for-worker', 'server/app.ts', 'server/tasks/handlers/tell.ts'],
  ['station-speaks-http', 'server/station/bench.ts', 'server/domain/cases/close.ts'],
  ['entries-are-ends', 'server/http/start.ts', 'server/main.ts'],
  ['pages-know-words', 'admin-ui/desk/page.ts', 'server/domain/cases/close.ts'],
  ['pages-take-types-of-presenters', 'admin-ui/desk/list.ts', 'server/presenters/lawful.ts'],
  ['one-importer-pkcs11js', 'server/ca/key.ts', 'pkcs11js'],
  ['one-importer-sharp', 'server/pdf/picture.ts', 'sharp'],
  ['one-importer-pdfkit', 'server/images/print.ts', 'pdfkit'],
  ['one-importer-exceljs', 'server/pdf/table.ts', 'exceljs'],
];

test('every rule of the import law refuses the import it forbids', async () => {
  const files: Record<string, string> = {};
  for (const [, from, to] of forbidden) {
    if (to.includes('/')) files[to] ??= target;
    files[from] = imports(from, to);
  }
  files['server/lib/one.ts'] = "import { two } from './two.ts';\nexport const one = (): number => two();\n";
  files['server/lib/two.ts'] = "import { one } from './one.ts';\nexport const two = (): number => one();\n";
  // Types alone make a circle too.
  files['server/lib/three.ts'] = "import type { Four } from './four.ts';\nexport type Three = { next: Four };\n";
  files['server/lib/four.ts'] = "import type { Three } from './three.ts';\nexport type Four = { next: Three };\n";
  files['server/lib/lost.ts'] = "export { nothing } from './nowhere.ts';\n";
  const { violations, modules } = await cruiseImports(tree(files));
  const seen = violations.map((words) => words.split(' → ')[0]);
  const expected = [
    ...forbidden.map(([rule, from]) => `${rule}: ${from}`),
    'no-circles: server/lib/one.ts',
    'no-circles: server/lib/four.ts',
    'no-unresolved: server/lib/lost.ts',
  ];
  expect([...new Set(expected)].filter((words) => !seen.includes(words))).toEqual([]);
  expect(modules).toBe(Object.keys(files).length);
});

test('every rule of the configuration is tried above', () => {
  const law = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
  const tried = new Set([...forbidden.map(([rule]) => rule), 'no-circles', 'no-unresolved']);
  expect(law.forbidden.map((rule) => rule.name).filter((name) => !tried.has(name))).toEqual([]);
});

test('what the law allows passes, types across models included', async () => {
  const allowed: [from: string, to: string, type?: boolean][] = [
    ['server/models/Shelf.ts', 'server/models/Book.ts', true],
    ['server/presenters/book.ts', 'server/models/Book.ts', true],
    ['server/domain/cases/close.ts', 'server/models/Book.ts'],
    ['server/routes/desk/cases.ts', 'server/domain/cases/close.ts'],
    ['server/reads/desk/cases.ts', 'server/models/Book.ts'],
    ['server/reads/desk/tokens.ts', 'server/domain/shipments/tokensWanted.ts'],
    ['server/routes/desk/lists.ts', 'server/reads/desk/cases.ts'],
    ['server/presenters/page.ts', 'server/reads/desk/cases.ts', true],
    ['server/token/chain.ts', 'server/pki/name.ts'],
    ['server/ca/signer.ts', 'server/token/slot.ts'],
    ['server/pdf/page.ts', 'templates/documents/form.ts'],
    ['server/tasks/handlers/tell.ts', 'server/domain/cases/close.ts'],
    ['server/worker.ts', 'server/tasks/handlers/tell.ts'],
    ['server/house/start.ts', 'server/main.ts'],
    ['server/images/pipeline.ts', 'sharp'],
    ['server/token/raw.ts', 'pkcs11js'],
    ['admin-ui/desk/list.ts', 'server/presenters/book.ts', true],
  ];
  const files: Record<string, string> = {
    'server/vocabulary/words.ts': target,
    'admin-ui/desk/page.ts': "import { thing } from '@vocabulary/words.ts';\nexport const mine = thing;\n",
  };
  for (const [from, to, type] of allowed) {
    if (to.includes('/')) files[to] ??= target;
    files[from] = imports(from, to, type) + target;
  }
  expect((await cruiseImports(tree(files))).violations).toEqual([]);
});
