import { AppError } from '../../lib/AppError.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Application } from '../../models/Application.ts';
import { ApplicationStateRow } from '../../models/ApplicationStateRow.ts';
import type { ApplicationState } from '../../vocabulary/applicationStates.ts';
import { accountOf } from '../authorize.ts';
import type { Context } from '../context.ts';

export interface OwnApplication {
  application: Application;
  state: ApplicationStateRow;
  dataKey: Buffer;
}

/**
 * An application of the signed-in account. One of another account is refused as not_found.
 * @throws AppError unauthenticated | not_found
 */
export async function ownApplication(ctx: Context, applicationId: number): Promise<OwnApplication> {
  return found(
    ctx,
    await Application.query(ctx.db).findOne({ id: applicationId, accountId: accountOf(ctx).id }),
    false,
  );
}

/**
 * The same, locked by the statement that reads it (as lockApplication does); its state is locked after it.
 * @throws AppError unauthenticated | not_found | invalid_state when it is in none of `states`
 */
export async function lockOwnApplication(
  tx: Context,
  applicationId: number,
  states: readonly ApplicationState[],
): Promise<OwnApplication> {
  const own = await found(
    tx,
    await Application.query(tx.db)
      .findOne({ id: applicationId, accountId: accountOf(tx).id })
      .forUpdate(),
    true,
  );
  if (!states.includes(own.state.status)) throw new AppError('invalid_state', { status: own.state.status });
  return own;
}

async function found(ctx: Context, application: Application | undefined, lock: boolean): Promise<OwnApplication> {
  // An erased draft has no content left to show.
  if (!application || application.dataKeyWrapped.length === 0) throw new AppError('not_found');
  const query = ApplicationStateRow.query(ctx.db).findById(application.id).throwIfNotFound();
  const state = await (lock ? query.forUpdate() : query);
  return { application, state, dataKey: unwrapDataKey(ctx.keys.wrap, application) };
}
