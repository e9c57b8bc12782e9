import type { Knex } from 'knex';
import type { Context } from '../../domain/context.ts';
import { COUNT_CAP } from '../../vocabulary/countCap.ts';
import { foldCode, foldSearch } from '../../vocabulary/text/foldText.ts';
import { numberEnding, phoneCondition, seesAgent } from './searchPeople.ts';

/** Longer than any beginning of a number or code that people type; short ones would name half the stock. */
const SERIAL_FROM = 6;

type Narrow = (query: Knex.QueryBuilder) => Knex.QueryBuilder;
type Condition = readonly [sql: string, bindings: readonly Knex.RawBinding[]];

/**
 * Narrows to applications that match a search text: the agent's phone, whole or masked; an application number from its
 * beginning or by its last digits; a USCC from its beginning; a token's serial; or words that each are a part of the
 * organisation's or the agent's name. Each has its index. One character alone does not narrow the list.
 */
export function searchApplications(ctx: Context, query: Knex.QueryBuilder, text: string): Knex.QueryBuilder {
  const branches = searchBranches(ctx, text);
  if (branches.length < 2) return branches.reduce((narrowed, branch) => branch(narrowed), query);
  return query.where((either) => {
    for (const branch of branches) void either.orWhere((one) => void branch(one));
  });
}

/**
 * The same search as conditions of which no row fulfils two: none where the text does not narrow. Ordered by
 * themselves, each can follow its index; with an `or` between them the planner reads all matches before it sorts.
 */
export function searchBranches(ctx: Context, text: string): readonly Narrow[] {
  const wanted = foldSearch(text);
  const phone = phoneCondition(ctx, wanted);
  if (phone) return apart([phone]);
  const code = foldCode(wanted);
  if (/^[0-9A-Z]{4,}$/.test(code) && /\d/.test(code)) return apart(codeConditions(ctx, wanted, code));
  if (wanted.length < 2) return [];
  const words = wanted.split(' ');
  const inOrganization = all(words.map((word) => inName('a.organizationName', word)));
  if (!seesAgent(ctx)) return apart([inOrganization]);
  // Of one word each name has its index to itself; of several, some may stand in one name and some in the other.
  const [first = '', second] = words;
  const inEither = (word: string): Condition => any([inName('a.organizationName', word), inName('a.agentName', word)]);
  return apart([inOrganization, second === undefined ? inName('a.agentName', first) : all(words.map(inEither))]);
}

function codeConditions(ctx: Context, wanted: string, code: string): Condition[] {
  const conditions: Condition[] = [
    ['?? like ?', ['a.number', `${code}%`]],
    ['?? like ?', ['a.uscc', `${code}%`]],
  ];
  if (/^\d+$/.test(code)) conditions.push(numberEnding(code));
  if (code.length < SERIAL_FROM) return conditions;
  const ofTokens = ctx.db('tokens').distinct('applicationId').whereNotNull('applicationId');
  const ids = ofTokens.where(serialLike(wanted)).limit(COUNT_CAP + 1);
  // An array, which is read once: with a subquery the indexes of the other conditions could not be used.
  return [...conditions, ['a.id = any (array(?))', [ids]]];
}

/** Each condition without the rows of those before it. `is not true`, because a column may be empty. */
function apart(conditions: readonly Condition[]): Narrow[] {
  return conditions.map(
    ([sql, bindings], index) =>
      (query) =>
        conditions
          .slice(0, index)
          .reduce((rest, [earlier, of]) => rest.whereRaw(`(${earlier}) is not true`, [...of]), query)
          .whereRaw(`(${sql})`, [...bindings]),
  );
}

const joined =
  (by: string) =>
  (conditions: readonly Condition[]): Condition => [
    conditions.map(([sql]) => `(${sql})`).join(by),
    conditions.flatMap(([, bindings]) => bindings),
  ];
const all = joined(' and ');
const any = joined(' or ');

/** A word in a name. One character has no bigram: the index would give every row. */
function inName(column: string, word: string): Condition {
  const holds: Condition = ['bigrams(search_form(??)) @> bigrams(search_form(?))', [column, word]];
  // Two characters are one bigram: a name that has it has the text.
  if (/^\p{Script=Han}{2}$/u.test(word)) return holds;
  return word.length > 1 ? all([holds, namedLike(column, word)]) : namedLike(column, word);
}

interface SearchedTable {
  table: string;
  id: string;
  applicationId: string;
  codes: readonly string[];
  /** Codes of other tables whose rows name a row of this one by `id`. */
  elsewhere?: readonly { table: string; id: string; code: string }[];
}

/**
 * Narrows another table to rows whose application matches, or where one of `codes` begins with the text (each column
 * has a text_pattern_ops index). It is a union of ids, so that every branch uses its index.
 */
export function searchWith(
  ctx: Context,
  query: Knex.QueryBuilder,
  text: string,
  { table, id, applicationId, codes, elsewhere = [] }: SearchedTable,
): Knex.QueryBuilder {
  const wanted = foldSearch(text);
  if (wanted.length < 2) return query;
  const ofApplications = ctx
    .db(table)
    .select('id')
    .whereIn(applicationId, searchApplications(ctx, ctx.db('applications as a').select('a.id'), wanted))
    .limit(COUNT_CAP + 1);
  const places = [...codes.map((code) => ({ table, id: 'id', code })), ...elsewhere];
  const byCode = places.flatMap((place) =>
    waysToWrite(wanted).map((one) =>
      ctx
        .db(place.table)
        .select(place.id)
        .whereRaw('?? like ?', [place.code, `${one}%`])
        .limit(COUNT_CAP + 1),
    ),
  );
  return query.whereIn(id, ctx.db.union([ofApplications, ...byCode], true));
}

/** Serials are stored as their maker writes them, but people type them in either case, and in groups. */
function waysToWrite(wanted: string): string[] {
  const typed = escapeLike(wanted.replace(/\s/g, ''));
  const folded = foldCode(wanted);
  return [...new Set([typed, typed.toUpperCase(), typed.toLowerCase(), ...(folded === '' ? [] : [folded])])];
}

const serialLike = (wanted: string) => (either: Knex.QueryBuilder) => {
  for (const one of waysToWrite(wanted)) void either.orWhereRaw('?? like ?', ['serial', `${one}%`]);
};

/** A part of a name, both sides in the form that search_form gives them. */
export const namedLike = (column: string, wanted: string): [sql: string, bindings: string[]] => [
  'search_form(??) like search_form(?)',
  [column, `%${escapeLike(foldSearch(wanted))}%`],
];

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
