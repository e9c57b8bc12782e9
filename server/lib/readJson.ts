import type { z } from 'zod';

/** A jsonb value parsed by its schema. `where` names column and row in the error. */
export function readJson<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const read = schema.safeParse(value);
  if (!read.success) throw new Error(`${where} does not fit its schema: ${read.error.message}`);
  return read.data;
}
