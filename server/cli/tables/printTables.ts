import { closedListType } from './closedLists.ts';
import { columnTypes, plainTypes, type TypeSource } from './columnTypes.ts';
import type { Column, Table } from './readTables.ts';

const head = [
  '// Made from the migrated database by `npm run types:generate`; a test compares it. ' +
    'Types PostgreSQL cannot say stand in',
  '// server/cli/tables/columnTypes.ts.',
  "import type { Knex } from 'knex';",
  '',
].join('\n');
const written = `/** A value, or SQL that computes it. */
type Written<T> = T | Knex.Raw;
`;

function typeOf(table: string, column: Column): TypeSource {
  const key = `${table}.${column.name}`;
  const chosen = columnTypes[key];
  if (chosen) return chosen;
  if (column.allowed) return closedListType(column.allowed);
  const plain = plainTypes[column.type];
  if (!plain) throw new Error(`column ${key} has the type ${column.type}: say in columnTypes.ts what it holds`);
  return { type: plain, from: null };
}

/** What may be written as text, too. An array for jsonb must come as text, or `pg` makes an array of SQL of it. */
const textTakers = ['jsonb', 'timestamptz'];
const writtenType = (column: Column, type: string): string =>
  `Written<${type}${textTakers.includes(column.type) ? ' | string' : ''}${column.nullable ? ' | null' : ''}>`;

function interfacesOf(table: Table): { text: string; used: TypeSource[] } {
  const name = `${table.name[0]?.toUpperCase()}${table.name.slice(1)}`;
  const typed = table.columns.map((column) => ({ column, ...typeOf(table.name, column) }));
  const writable = typed.filter(({ column }) => !column.readOnly);
  const block = (kind: string, lines: string[]): string =>
    `export interface ${name}${kind} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;
  const text = [
    block(
      'Row',
      typed.map(({ column, type }) => `${column.name}: ${type}${column.nullable ? ' | null' : ''}`),
    ),
    block(
      'Insert',
      writable.map(({ column, type }) => {
        const optional = column.nullable || column.hasDefault ? '?' : '';
        return `${column.name}${optional}: ${writtenType(column, type)}`;
      }),
    ),
    `export type ${name}Update = Partial<${name}Insert>;\n`,
  ].join('');
  return { text, used: typed };
}

function importsOf(used: readonly TypeSource[]): string {
  const files = new Map<string, Set<string>>();
  for (const { type, from } of used)
    if (from) files.set(from, (files.get(from) ?? new Set()).add(type.replace('[]', '')));
  return [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, types]) => `import type { ${[...types].sort().join(', ')} } from '${from}';\n`)
    .join('');
}

const capital = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** The text of server/models/tables.generated.ts, not formatted yet. */
export function printTables(tables: readonly Table[]): string {
  const unknown = Object.keys(columnTypes).filter((key) => {
    const [table, column] = key.split('.');
    return !tables.find(({ name }) => name === table)?.columns.some(({ name }) => name === column);
  });
  if (unknown.length > 0) throw new Error(`columnTypes.ts names columns that do not exist: ${unknown.join(', ')}`);
  const printed = tables.map(interfacesOf);
  const map = tables.map(({ name }) => `  ${name}: ${capital(name)}Row;\n`).join('');
  const declared = tables
    .map(({ name }) => {
      const type = capital(name);
      return `    ${name}: Knex.CompositeTableType<${type}Row, ${type}Insert, ${type}Update>;\n`;
    })
    .join('');
  return [
    head + importsOf(printed.flatMap(({ used }) => used)),
    written,
    ...printed.map(({ text }) => text),
    `/** Table → its row. */\nexport interface Rows {\n${map}}\n`,
    `declare module 'knex/types/tables.js' {\n  interface Tables {\n${declared}  }\n}\n`,
  ].join('\n');
}
