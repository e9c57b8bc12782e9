import type { Knex } from 'knex';
import { AppError } from '../../lib/AppError.ts';
import { columns, selectRows } from '../../models/columns.ts';
import type { AccountChange } from '../../vocabulary/staffChanges.ts';
import type { Context, StaffActor } from '../context.ts';

const MOST = 50;

export interface ChangeOfAccount {
  /** The audit event that says it. */
  id: number;
  at: Date;
  by: string;
  changes: AccountChange[];
}

/** What others changed at my account since I last said that I had read it, the oldest first. */
export async function myAccountChanges(ctx: Context): Promise<ChangeOfAccount[]> {
  const me = myself(ctx);
  const { changesSeenId } = (await ctx.db('staff').where({ id: me.id }).first('changesSeenId')) ?? { changesSeenId: 0 };
  const rows = await selectRows(
    changesAt(ctx, me.id)
      .join('staff as f', 'f.id', 'e.actorId')
      .where('e.id', '>', changesSeenId)
      .orderBy('e.id')
      .limit(MOST),
    columns(['e.id', 'e.at', 'e.details', 'f.name as by']),
  );
  return rows.map(({ id, at, details, by }) => ({ id, at, by, changes: changedIn(details) }));
}

/**
 * I have read what was changed at my account, up to this event. Only an event about me counts: no later change can be
 * called read before it is made.
 * @throws AppError not_found
 */
export async function seeAccountChanges(ctx: Context, { upTo }: { upTo: number }): Promise<void> {
  const me = myself(ctx);
  if (!(await changesAt(ctx, me.id).where('e.id', upTo).first('e.id'))) throw new AppError('not_found');
  await ctx
    .db('staff')
    .where({ id: me.id })
    .where('changesSeenId', '<', upTo)
    .update({ changesSeenId: upTo, changesSeenAt: ctx.clock.now() });
}

/**
 * The events of others that changed something at an account. Each is written while the row of the account is locked, so
 * for one account they come in the order of their numbers.
 */
function changesAt({ db }: Context, staffId: number): Knex.QueryBuilder {
  return db('auditEvents as e')
    .whereIn('e.type', ['staff.changed', 'staff.change_consented'])
    .where('e.actorKind', 'staff')
    .whereNot('e.actorId', staffId)
    .whereRaw(`e.details::jsonb -> 'staffId' = to_jsonb(?::bigint)`, [staffId])
    .whereRaw(`jsonb_array_length(coalesce(e.details::jsonb -> 'changed', '[]')) > 0`);
}

const changedIn = (details: string): AccountChange[] => (JSON.parse(details) as { changed: AccountChange[] }).changed;

/** @throws AppError unauthenticated */
function myself({ actor }: Context): StaffActor {
  if (actor.kind !== 'staff') throw new AppError('unauthenticated');
  return actor;
}
