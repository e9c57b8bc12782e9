import { AppError } from '../../lib/AppError.ts';
import type { Context } from '../context.ts';
import { listApplications, type ApplicationListRow } from './deskList.ts';

/** One application as lists show it. @throws AppError not_found, also for one of another project */
export async function applicationRow(ctx: Context, id: number): Promise<ApplicationListRow> {
  const { rows } = await listApplications(ctx, { filter: { id }, sort: null, offset: 0, limit: 1 });
  if (!rows[0]) throw new AppError('not_found');
  return rows[0];
}
