import { AppError } from '../../lib/AppError.ts';
import { keyedDigest } from '../../lib/seal.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { record } from '../../domain/audit/record.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import type { ListRequest } from '../listPage.ts';
import type { Page } from '../cappedCount.ts';

/** So many rows go into one file. */
export const MOST_EXPORTED = 50_000;

interface Export<F extends object, R> {
  resource: string;
  verb: Verb;
  request: Pick<ListRequest<F>, 'filter' | 'sort'>;
  list(ctx: Context, request: ListRequest<F>): Promise<Page<R>>;
}

/**
 * The rows of a list for a file, exactly as its reader may see them. A file outlives the rights it was made under: it
 * takes a permission of its own, fresh digits, and is written down with its filter and size.
 * @throws AppError forbidden | step_up_required | validation_failed (too many rows)
 */
export async function exportRows<F extends object, R>(
  ctx: Context,
  { resource, verb, request, list }: Export<F, R>,
): Promise<R[]> {
  authorize(ctx, verb);
  const { rows } = await list(ctx, { ...request, offset: 0, limit: MOST_EXPORTED + 1 });
  if (rows.length > MOST_EXPORTED)
    throw new AppError('validation_failed', {
      faults: [{ path: 'filter', code: 'too_many_rows', message: `more than ${MOST_EXPORTED} rows` }],
    });
  await record(ctx, {
    type: 'export.made',
    details: { resource, rows: rows.length, filter: told(ctx, request.filter) },
  });
  return rows;
}

/** What was searched for may be a phone or a name: its keyed digest is kept instead. */
function told(ctx: Context, filter: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) =>
      name === 'q' ? ['qDigest', keyedDigest(ctx.keys.index, String(value))] : [name, value],
    ),
  );
}
