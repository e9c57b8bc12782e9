import type { Knex } from 'knex';
import { keyedDigest } from '../../lib/seal.ts';
import type { Context } from '../../domain/context.ts';
import { COUNT_CAP } from '../../vocabulary/countCap.ts';
import { foldCode, foldSearch } from '../../vocabulary/text/foldText.ts';
import { normalizeMobile } from '../../vocabulary/text/mobile.ts';

type Narrow = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

/**
 * Narrows to applications that match a search text: the agent's phone (exact, by keyed digest), an application number
 * or USCC (from its beginning), or a part of an organisation's name (two characters or more). Each has its index. One
 * character alone does not narrow the list.
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
  const phone = normalizeMobile(wanted);
  if (phone) return [(query) => query.where('a.agentPhoneIndex', keyedDigest(ctx.keys.index, phone))];
  const code = foldCode(wanted);
  if (/^[0-9A-Z]{4,}$/.test(code) && /\d/.test(code)) {
    const begins = (column: string) => [column, `${code}%`];
    return [
      (query) => query.whereRaw('?? like ?', begins('a.number')),
      (query) => query.whereRaw('?? like ?', begins('a.uscc')).whereRaw('?? not like ?', begins('a.number')),
    ];
  }
  if (wanted.length < 2) return [];
  const holds: Narrow = (query) =>
    query.whereRaw('bigrams(search_form(??)) @> bigrams(search_form(?))', ['a.organizationName', wanted]);
  // Two characters are one bigram: a name that has it has the text.
  if (/^\p{Script=Han}{2}$/u.test(wanted)) return [holds];
  return [(query) => holds(query).whereRaw(...namedLike('a.organizationName', wanted))];
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
  // Serials are stored as their maker writes them, but people type them in either case.
  const typed = escapeLike(wanted.replace(/\s/g, ''));
  const folded = foldCode(wanted);
  const written = new Set([typed, typed.toUpperCase(), typed.toLowerCase(), ...(folded === '' ? [] : [folded])]);
  const places = [...codes.map((code) => ({ table, id: 'id', code })), ...elsewhere];
  const byCode = places.flatMap((place) =>
    [...written].map((one) =>
      ctx
        .db(place.table)
        .select(place.id)
        .whereRaw('?? like ?', [place.code, `${one}%`])
        .limit(COUNT_CAP + 1),
    ),
  );
  return query.whereIn(id, ctx.db.union([ofApplications, ...byCode], true));
}

/** A part of a name, both sides in the form that search_form gives them. */
export const namedLike = (column: string, wanted: string): [sql: string, bindings: string[]] => [
  'search_form(??) like search_form(?)',
  [column, `%${escapeLike(foldSearch(wanted))}%`],
];

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
