import { AppError } from '../../lib/AppError.ts';
import { keyedDigest } from '../../lib/seal.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { record } from '../../domain/audit/record.ts';
import { spendBudget } from '../../domain/budgets/spendBudget.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import type { ListRequest } from '../listPage.ts';
import type { Page } from '../cappedCount.ts';

/** The most rows one file may have. */
const MOST_EXPORTED = 50_000;

interface Export<F extends object, R> {
  resource: string;
  verb: Verb;
  request: Pick<ListRequest<F>, 'filter' | 'sort'>;
  list(ctx: Context, request: ListRequest<F>): Promise<Page<R>>;
}

/**
 * The rows of a list for a file, with the columns its reader may see. Nobody can take a file back after a permission
 * ends, so an export needs its own permission and a step-up, and is recorded in the audit with its filter and number of
 * rows. One person exports so many rows a day.
 * @throws AppError forbidden | step_up_required | validation_failed (too many rows) | rate_limited (of today)
 */
export async function exportRows<F extends object, R>(
  ctx: Context,
  { resource, verb, request, list }: Export<F, R>,
): Promise<R[]> {
  const staff = authorize(ctx, verb);
  const { rows } = await list(ctx, { ...request, offset: 0, limit: MOST_EXPORTED + 1 });
  if (rows.length > MOST_EXPORTED)
    throw new AppError('validation_failed', {
      faults: [{ path: 'filter', code: 'too_many_rows', message: `more than ${MOST_EXPORTED} rows` }],
    });
  if (!(await spendBudget(ctx, { staffId: staff.id, kind: 'exportedRows', amount: rows.length })))
    throw new AppError('rate_limited', { rowsPerDay: ctx.budgets.exportedRows });
  await record(ctx, {
    type: 'export.made',
    details: { resource, rows: rows.length, filter: told(ctx, request.filter) },
  });
  return rows;
}

/** The filter as the audit stores it. The search text may be a phone or a name, so only its keyed digest is stored. */
function told(ctx: Context, filter: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) =>
      name === 'q' ? ['qDigest', keyedDigest(ctx.keys.index, String(value))] : [name, value],
    ),
  );
}
