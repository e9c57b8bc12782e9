import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aliases } from '../../server/models/aliases.ts';

const root = path.resolve(import.meta.dirname, '../..');
const filesIn = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(folder, file)),
  );
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every `table as alias` of knex and `from table alias` of SQL, as [alias, table]. */
function aliasesIn(text: string): [alias: string, table: string][] {
  const tables = new Map(Object.values(aliases).map((table) => [snakeCase(table), table]));
  return [
    ...[...text.matchAll(/'(\w+) as ([a-z]\w?)'/g)].map(([, table, alias]) => [alias, table]),
    ...[...text.matchAll(/\b(?:from|join|update|into) (\w+) (?:as )?([a-z][a-z]?)\b/g)]
      .filter(([, table]) => tables.has(table ?? ''))
      .filter(([, , alias]) => !['on', 'as', 'is', 'in', 'or', 'by'].includes(alias ?? ''))
      .map(([, table, alias]) => [alias, tables.get(table ?? '')]),
  ].map(([alias = '', table = '']): [string, string] => [alias, table]);
}

describe('short names of tables', () => {
  it('mean the same table in every verb', () => {
    const wrong = filesIn('server/domain', 'server/reads', 'server/tasks').flatMap((file) =>
      aliasesIn(textOf(file))
        .filter(([alias, table]) => (aliases as Record<string, string>)[alias] !== table)
        .map(([alias, table]) => `${file}: ${table} ${alias}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stand in docs/domain-language.md, each with its table', () => {
    const page = textOf('docs/domain-language.md');
    const missing = Object.entries(aliases).filter(([alias, table]) => !page.includes(`\`${alias}\` ${table}`));
    expect(missing).toEqual([]);
  });

  it('are found where they are wrong', () => {
    expect(aliasesIn("db('payments as a').join('staff as f')")).toEqual([
      ['a', 'payments'],
      ['f', 'staff'],
    ]);
    expect(aliasesIn('select 1 from authorization_codes c join applications a on true')).toEqual([
      ['c', 'authorizationCodes'],
      ['a', 'applications'],
    ]);
  });
});

/** A cast directly behind a query: `(await ….select(…)) as Row[]`, `(await …) as { id: number }[]`. */
const castBehindQuery =
  /\(await (?:(?!\n\n|;\n)[\s\S])*?(?:\bdb\b|\.query\()(?:(?!\n\n|;\n)[\s\S])*?\)\)? as (?!const\b)/;

/** Casts that no read needs, because its columns say what a row holds. */
const castOfRows = /\bas (?:never\b|unknown as\b|\{|\(?[\w.]+(?:<[^>]*>)?\)?\[\]|Pick<|Omit<)/;

describe('rows of queries', () => {
  it('are typed by their tables and columns, never by a cast', () => {
    const wrong = filesIn('server/domain', 'server/reads', 'server/tasks').filter(
      (file) => !file.endsWith('liveUpdates/listen.ts') && castBehindQuery.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('need no cast in a read, wherever it stands', () => {
    const wrong = filesIn('server/reads').filter((file) =>
      castOfRows.test(textOf(file).replace('Object.keys(filter) as (keyof F)[]', '')),
    );
    expect(wrong).toEqual([]);
    for (const code of [
      '(await query) as R[]',
      'x as never',
      "row as Omit<Row, 'id'>",
      '(await one) as {',
      'x as unknown as Row',
    ])
      expect(code).toMatch(castOfRows);
    expect("const own = ['id'] as const satisfies readonly (keyof Note)[];").not.toMatch(castOfRows);
  });

  it('a cast is found, also over several lines', () => {
    const code = "const rows = (await ctx\n  .db('payments')\n  .select('id')) as { id: number }[];";
    expect(code.match(castBehindQuery)).toHaveLength(1);
    expect("const rows = await ctx.db('payments').select('id');".match(castBehindQuery)).toBeNull();
  });
});
