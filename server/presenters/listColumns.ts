import { z } from 'zod';
import { staffOf, type can } from '../domain/authorize.ts';
import type { Verb } from '../vocabulary/permissions.ts';
import type { Role } from '../vocabulary/roles.ts';
import { namedFields } from './plainFields.ts';

interface OpenColumn<S extends z.ZodType = z.ZodType> {
  holds: S;
  seenBy: 'readers';
}
interface ClosedColumn<S extends z.ZodType = z.ZodType> {
  holds: S;
  seenBy: readonly Role[];
}
export type ColumnSet = Readonly<Record<string, OpenColumn | ClosedColumn>>;

/** A column for everybody who may read the list. */
export const toReaders = <S extends z.ZodType>(holds: S): OpenColumn<S> => ({ holds, seenBy: 'readers' });
/** A column for these roles alone: others get the row without it, so pages must do without it too. */
export const onlyTo = <S extends z.ZodType>(seenBy: readonly Role[], holds: S): ClosedColumn<S> => ({ holds, seenBy });

type Shape<C extends ColumnSet> = {
  [Name in keyof C]: C[Name] extends OpenColumn<infer S>
    ? S
    : C[Name] extends ClosedColumn<infer S>
      ? z.ZodOptional<S>
      : never;
};
/** Where the answer has text, the row may hold a time. */
type Source<V> = string extends V ? V | Date : V;
type Row<C extends ColumnSet> = { [Name in keyof C]: Source<z.output<C[Name]['holds']>> };
export type Actor = Parameters<typeof can>[0];

/** The one description of a noun's columns for the desk. */
export interface ListColumns<C extends ColumnSet = ColumnSet> {
  /** The permission by which the list is read. */
  verb: Verb;
  columns: C;
  schema: z.ZodObject<Shape<C>, z.core.$strict>;
  sees(actor: Actor): string[];
  /** The row as this reader may see it; times become text. */
  present(actor: Actor, row: Row<C>): z.output<z.ZodObject<Shape<C>, z.core.$strict>>;
}

/** Every column says who sees it; one without that does not compile. */
export function listColumns<const C extends ColumnSet>(verb: Verb, columns: C): ListColumns<C> {
  const all = Object.entries<ColumnSet[string]>(columns);
  const shape = Object.fromEntries(
    all.map(([name, { holds, seenBy }]) => [name, seenBy === 'readers' ? holds : holds.optional()]),
  ) as Shape<C>;
  const sees = (actor: Actor): string[] => {
    const roles = staffOf(actor)?.roles ?? [];
    return all
      .filter(([, { seenBy }]) => seenBy === 'readers' || seenBy.some((role) => roles.includes(role)))
      .map(([name]) => name);
  };
  return {
    verb,
    columns,
    schema: z.strictObject(shape),
    sees,
    present: (actor, row) => namedFields(sees(actor), row) as z.output<z.ZodObject<Shape<C>, z.core.$strict>>,
  };
}
