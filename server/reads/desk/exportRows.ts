import { AppError } from '../../lib/AppError.ts';
import { keyedDigest } from '../../lib/seal.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { record } from '../../domain/audit/record.ts';
import { giveBack } from '../../domain/budgets/giveBack.ts';
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

/**
 * The same, written as a file. When the file could not be written nobody has the rows: the audit says so, and they do
 * not count against the day.
 */
export async function exportFile<F extends object, R, T>(
  ctx: Context,
  wanted: Export<F, R>,
  write: (rows: R[]) => T | Promise<T>,
): Promise<T> {
  const { id: staffId } = authorize(ctx, wanted.verb);
  const since = ctx.clock.now();
  const rows = await exportRows(ctx, wanted);
  try {
    return await write(rows);
  } catch (error) {
    await giveBack(ctx, { staffId, kind: 'exportedRows', amount: rows.length, since });
    await record(ctx, { type: 'export.failed', details: { resource: wanted.resource, rows: rows.length } });
    throw error;
  }
}

/** The filter as the audit stores it. The search text may be a phone or a name, so only its keyed digest is stored. */
function told(ctx: Context, filter: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) =>
      name === 'q' ? ['qDigest', keyedDigest(ctx.keys.index, String(value))] : [name, value],
    ),
  );
}
