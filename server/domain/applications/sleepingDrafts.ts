import { sqlRows } from '../../models/sqlRows.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockApplication } from '../lockApplication.ts';

const BATCH = 200;

/**
 * Does `work` on every draft whose content (alias `ct`) meets `condition`, each in its own transaction with the
 * application locked. `work` must check the condition again, because the draft may have been changed meanwhile. A draft
 * that fails is logged and tried again the next night; the others continue. Returns for how many drafts `work` returned
 * true.
 */
export async function forEachDraft(
  ctx: Context,
  condition: string,
  work: (tx: Context, applicationId: number) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (let after = 0; ;) {
    const ids = await draftsAfter(ctx, condition, after);
    for (const id of ids) if (await attempt(ctx, id, work)) done += 1;
    const last = ids.at(-1);
    if (last === undefined) return done;
    after = last;
  }
}

async function draftsAfter(ctx: Context, condition: string, after: number): Promise<number[]> {
  const rows = await sqlRows<{ id: number }>(
    ctx.db,
    `select ct.application_id as id from application_contents ct join application_states s using (application_id)
     where s.status = 'draft' and ct.application_id > ? and ${condition} order by ct.application_id limit ${BATCH}`,
    [after],
  );
  return rows.map((row) => row.id);
}

async function attempt(
  ctx: Context,
  applicationId: number,
  work: (tx: Context, applicationId: number) => Promise<boolean>,
): Promise<boolean> {
  try {
    return await inTransaction(ctx, async (tx) => {
      await lockApplication(tx, applicationId);
      const draft = await tx.db('applicationStates').where({ applicationId, status: 'draft' }).first('applicationId');
      return draft !== undefined && (await work(tx, applicationId));
    });
  } catch (error) {
    ctx.logger.error({ applicationId, err: error }, 'an unused draft could not be reminded or erased');
    return false;
  }
}
