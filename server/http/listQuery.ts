import { z } from 'zod';
import { AppError } from '../lib/AppError.ts';
import { controlCharacterFaults } from './controlCharacters.ts';

/** react-admin's list request: `filter`, `sort`, `range` as JSON in the query string. */
export const listQuerySchema = z.strictObject({
  filter: z.string().optional(),
  sort: z.string().optional(),
  range: z.string().optional(),
  embed: z.string().optional(),
});

export interface ListQuery<F> {
  filter: F;
  sort: { field: string; order: 'asc' | 'desc' } | null;
  offset: number;
  limit: number;
}

const MAX_PAGE = 250;
const MAX_OFFSET = 10_000;
const range = z.tuple([z.number().int().min(0).max(MAX_OFFSET), z.number().int().min(0)]);

/**
 * Checked list request. Only whitelisted sort fields are accepted, so no list can be sorted without an index.
 * A getMany (`filter.id` is an array) is the same request; add `id` to the filter schema with `idFilter`.
 * @throws AppError validation_failed
 */
export function parseListQuery<S extends z.ZodType>(
  raw: z.infer<typeof listQuerySchema>,
  filterSchema: S,
  sortable: readonly string[],
): ListQuery<z.infer<S>> {
  const asked = json(raw.filter, {});
  const hidden = controlCharacterFaults(asked, 'filter');
  if (hidden.length > 0) throw new AppError('validation_failed', { faults: hidden });
  const filter = filterSchema.safeParse(asked);
  const sort = z
    .tuple([z.enum(sortable as [string, ...string[]]), z.enum(['ASC', 'DESC'])])
    .nullable()
    .safeParse(json(raw.sort, null));
  const page = range.safeParse(json(raw.range, [0, 24]));
  const faults = [filter, sort, page].flatMap((one, index) =>
    one.success
      ? []
      : one.error.issues.map((issue) => ({
          path: [['filter', 'sort', 'range'][index], ...issue.path].join('.'),
          message: issue.message,
          code: issue.code,
        })),
  );
  if (!filter.success || !sort.success || !page.success) throw new AppError('validation_failed', { faults });
  const [from, to] = page.data;
  return {
    filter: filter.data as z.infer<S>,
    sort: sort.data ? { field: sort.data[0], order: sort.data[1] === 'ASC' ? 'asc' : 'desc' } : null,
    offset: from,
    limit: Math.min(Math.max(to - from + 1, 0), MAX_PAGE),
  };
}

export const idFilter = z.union([z.number().int(), z.array(z.number().int()).max(MAX_PAGE)]).optional();

function json(text: string | undefined, otherwise: unknown): unknown {
  if (text === undefined || text === '') return otherwise;
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('validation_failed', { faults: [{ path: 'filter', message: 'not JSON', code: 'json' }] });
  }
}
