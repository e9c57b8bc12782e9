import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const EXPORTED = new RegExp(
  '^export (?:default )?(?:declare )?(?:abstract )?(?:async )?' +
    '(?:const|let|function\\*?|class|interface|type|enum) (\\w+)',
  'gm',
);

/** Pairs that may stay, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  Actor: 'the actor of the domain, passed on to the presenters by listColumns',
  ChosenItem: 'the body of a request, as the page sends it and as the domain takes it',
  DocumentIdentity: 'a port of the domain and its implementation, which may not import each other',
  IngestedPicture: 'a port of the domain and its implementation, which may not import each other',
  demoLogins: "the verb, and the desk's call of it",
  documentRoutes: 'one per audience: desk and applicant',
  materialRoutes: 'one per audience: desk and applicant',
  shipmentVerbs: 'the types of the verbs, and the buttons of the desk for them',
  stepUp: "the verb, and the desk's call of it",
};

const appOf = (file: string): string | undefined => /^admin-ui\/(desk|intake|bench)\//.exec(file)?.[1];
const isHandler = (file: string): boolean => file.startsWith('server/tasks/handlers/');
const isComponent = (file: string, name: string): boolean => /^admin-ui\/.*\.tsx$/.test(file) && /^[A-Z]/.test(name);

/** Whether two files may export the same name without a line in `allowed`. */
function apart(name: string, [one, other]: [string, string]): boolean {
  // The three programs in the browser never import each other.
  if (appOf(one) && appOf(other)) return appOf(one) !== appOf(other);
  // A component is called after what it shows; the handler of a task after the operation it runs.
  const [page, server] = one.startsWith('admin-ui/') ? [one, other] : [other, one];
  return (isComponent(page, name) && server.startsWith('server/')) || isHandler(one) !== isHandler(other);
}

/** Names that two files export, as `name: file, file`. */
function exportedTwice(files: readonly (readonly [file: string, text: string])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, text] of files)
    for (const name of new Set([...text.matchAll(EXPORTED)].map(([, exported = '']) => exported)))
      found.set(name, [...(found.get(name) ?? []), file]);
  const clash = (name: string, where: string[]): boolean =>
    where.some((one, index) => where.slice(index + 1).some((other) => !apart(name, [one, other])));
  return new Map([...found].filter(([name, where]) => clash(name, where)));
}

const sources = ['server', 'admin-ui'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
    .map((file) => path.posix.join(folder, file))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const),
);

test('an exported name belongs to one file, so that a search for it has one answer', () => {
  const twice = [...exportedTwice(sources)].filter(([name]) => !(name in allowed));
  expect(twice.map(([name, where]) => `${name}: ${where.sort().join(', ')}`)).toEqual([]);
});

test('every allowed pair still exists', () => {
  const twice = exportedTwice(sources);
  expect(Object.keys(allowed).filter((name) => !twice.has(name))).toEqual([]);
});

test('a second class, type or function of one name is found; one of another program is not', () => {
  const names = (...files: [string, string][]): string[] => [...exportedTwice(files).keys()];
  expect(names(['server/token/A.ts', 'export class Slot {}'], ['server/house/b.ts', 'export type Slot = 1;'])).toEqual([
    'Slot',
  ]);
  expect(
    names(['admin-ui/desk/a.ts', 'export const run = 1;'], ['admin-ui/desk/b.ts', 'export async function run() {}']),
  ).toEqual(['run']);
  expect(
    names(['admin-ui/desk/a.ts', 'export const run = 1;'], ['admin-ui/intake/b.ts', 'export const run = 2;']),
  ).toEqual([]);
  expect(
    names(['server/models/Note.ts', 'export class Note {}'], ['admin-ui/intake/Note.tsx', 'export function Note() {}']),
  ).toEqual([]);
  expect(
    names(['server/models/Note.ts', 'export class Note {}'], ['admin-ui/intake/note.ts', 'export type Note = 1;']),
  ).toEqual(['Note']);
  expect(names(['server/models/Note.ts', 'export interface Note {}\nexport class Note {}'])).toEqual([]);
});
