import type { Knex } from 'knex';
import type { Alias, AliasedRow } from './aliases.ts';

type Plain = { [A in Alias]: `${A}.${keyof AliasedRow<A> & string}` }[Alias];
/** `a.number`, or `a.number as applicationNumber`; `a` is a short name of aliases.ts. */
export type ColumnName = Plain | `${Plain} as ${string}`;
/** Name in the row → SQL that computes it; `db.raw<number>(…)` says of what type it is. */
export type Computed = Readonly<Record<string, Knex.Raw>>;

type NameOf<C> = C extends `${string} as ${infer Name}` ? Name : C extends `${string}.${infer Name}` ? Name : never;
type SourceOf<C> = C extends `${infer Source} as ${string}` ? Source : C;
type ValueOf<Source, Outer> = Source extends `${infer A extends Alias}.${infer Name}`
  ? Name extends keyof AliasedRow<A>
    ? AliasedRow<A>[Name] | (A extends Outer ? null : never)
    : never
  : never;
type Named<C, Outer> = { [Column in C & string as NameOf<Column>]: ValueOf<SourceOf<Column>, Outer> };
type ComputedValues<X> = { [Name in keyof X]: X[Name] extends Knex.Raw<infer T> ? T : never };
type Flat<T> = { [Name in keyof T]: T[Name] };

/** Columns of a join together with the type of their row. */
export interface Columns<Row> {
  readonly names: readonly string[];
  readonly computed: Computed;
  /** Never set: it carries the type. */
  readonly row?: Row;
}
export type RowOf<C> = C extends Columns<infer Row> ? Row : never;

/**
 * What is selected from a join of aliased tables. The row's type follows from the names. Columns of a
 * table that is `leftJoined` may be null.
 */
export function columns<
  const C extends readonly ColumnName[],
  const Outer extends Alias = never,
  X extends Computed = Record<never, never>,
>(
  names: C,
  options: { leftJoined?: readonly Outer[]; computed?: X } = {},
): Columns<Flat<Named<C[number], Outer> & ComputedValues<X>>> {
  return { names, computed: options.computed ?? {} };
}

const asSelected = <Row>({ names, computed }: Columns<Row>): (string | Computed)[] =>
  Object.keys(computed).length > 0 ? [...names, computed] : [...names];

/** The rows of a query with these columns. */
export async function selectRows<Row>(query: Knex.QueryBuilder, wanted: Columns<Row>): Promise<Row[]> {
  return (await query.select(asSelected(wanted))) as Row[];
}

/** The first row of a query with these columns. */
export async function selectFirst<Row>(query: Knex.QueryBuilder, wanted: Columns<Row>): Promise<Row | undefined> {
  const [row] = await selectRows(query.limit(1), wanted);
  return row;
}

/** The one row of counts and sums over a whole query. */
export async function selectTotals<Row>(query: Knex.QueryBuilder, wanted: Columns<Row>): Promise<Row> {
  const [row] = await selectRows(query, wanted);
  if (!row) throw new Error(`a query of totals gave no row: ${query.toQuery()}`);
  return row;
}

/** How many rows a query has. */
export async function countRows(query: Knex.QueryBuilder): Promise<number> {
  const [row]: { counted: number }[] = await query.count({ counted: '*' });
  return row?.counted ?? 0;
}
