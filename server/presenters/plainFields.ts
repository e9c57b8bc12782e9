import type { z } from 'zod';

/** A value as it is sent in JSON: times are ISO 8601 in UTC. */
type Told<V> = V extends Date ? string : V;
type Plain<R, K> = { [Field in K & keyof R]: Told<R[Field]> };

/**
 * The fields of a row that its schema names, and no others; the one place where times become text. A field that the
 * schema has and the row lacks is missing in the result's type, so the presenter does not compile until it adds it.
 */
export function plainFields<S extends z.core.$ZodLooseShape, R extends object>(
  schema: z.ZodObject<S>,
  row: R,
): Plain<R, keyof S> {
  return namedFields(Object.keys(schema.shape), row) as Plain<R, keyof S>;
}

/** The fields of these names that the row has, times as text. */
export function namedFields(names: readonly string[], row: object): Record<string, unknown> {
  const entries = names
    .filter((name) => name in row)
    .map((name) => [name, told((row as Record<string, unknown>)[name])]);
  return Object.fromEntries(entries);
}

function told(value: unknown): unknown {
  return value instanceof Date ? isoText(value) : value;
}

/** A time as JSON carries it. */
export function isoText(time: Date): string;
export function isoText(time: Date | null): string | null;
export function isoText(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
