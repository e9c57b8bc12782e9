import { expect, it } from 'vitest';
import type { z } from 'zod';
import { endpoints } from '../../server/routes/index.ts';

const named = endpoints.map((one) => [`${one.method} ${one.path}`, one] as const);

it.each(named)('%s says what it answers: JSON, a file or stream, or nothing', (_name, one) => {
  const ways = [one.response !== undefined, one.produces !== undefined, one.empty === 'always'];
  expect(ways.filter(Boolean)).toHaveLength(1);
});

it.each(named)('%s lets no unknown field out and describes plain JSON', (_name, { response }) => {
  expect(response ? faultsOf(response) : []).toEqual([]);
});

const word = '[a-z0-9]+(-[a-z0-9]+)*';
it.each(named)('%s has an address of small words with hyphens', (_name, { path }) => {
  for (const part of path.split('/').slice(1)) expect(part).toMatch(new RegExp(`^(${word}|:[a-z]+)(\\.${word})?$`));
});

interface Definition {
  type: string;
  catchall?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  items?: readonly z.core.$ZodType[];
}
/** Kinds of schema that say the same of a value and of its JSON. */
const plain = ['string', 'number', 'boolean', 'null', 'enum', 'literal', 'unknown', 'array', 'object', 'record'];
const wrapping = ['nullable', 'optional', 'union', 'tuple'];

/** Paths of objects that take unknown fields, and of what JSON cannot carry as it is (dates, transforms, defaults). */
function faultsOf(schema: z.core.$ZodType, path = ''): string[] {
  const of = schema._zod.def as unknown as Definition;
  if (!plain.includes(of.type) && !wrapping.includes(of.type)) return [`${path}: ${of.type}`];
  const strict = of.type !== 'object' || (of.catchall?._zod.def as Definition | undefined)?.type === 'never';
  const inner = [of.element, of.innerType, of.valueType, ...(of.options ?? []), ...(of.items ?? [])];
  return [
    ...(strict ? [] : [`${path}: takes unknown fields`]),
    ...Object.entries(of.shape ?? {}).flatMap(([name, field]) => faultsOf(field, `${path}.${name}`)),
    ...inner.flatMap((one) => (one ? faultsOf(one, `${path}[]`) : [])),
  ];
}
