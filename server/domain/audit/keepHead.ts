import { AppError } from '../../lib/AppError.ts';
import { inTransaction, systemContext, type Context } from '../context.ts';
import { headIsLate } from './headIsLate.ts';
import { record } from './record.ts';
import { sealAudit } from './sealAudit.ts';
import { writeHead } from './writeHead.ts';

const EVERY_MS = 10 * 60_000;
const TELL_AGAIN_MS = 24 * 60 * 60_000;

/**
 * Writes a head every ten minutes while something is sealed. Without the signer sealing goes on, this is asked again
 * each minute, and after an hour it is told. That the signer refuses is told at once.
 */
export async function keepHead(ctx: Context): Promise<void> {
  const newest = await ctx.db('auditHeads').orderBy('sealId', 'desc').first('signedAt');
  if (newest && ctx.clock.now().getTime() - newest.signedAt.getTime() < EVERY_MS) return;
  try {
    await writeHead(ctx);
  } catch (error) {
    const reason = error instanceof AppError ? String(error.details['reason'] ?? error.code) : String(error);
    ctx.logger.warn({ reason }, 'no head of the audit was written');
    const refused = error instanceof AppError && error.code === 'ca_refused';
    if (refused || (await headIsLate(ctx))) await tell(ctx, reason);
  }
}

/** The last seal and its head when the worker stops; a signer that does not answer does not hold it up. */
export async function leaveHead(ctx: Context, patienceMs = 3_000): Promise<void> {
  const work = sealAudit(ctx).then(() => writeHead(ctx));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  });
  try {
    await Promise.race([work, tooLong]);
  } catch (error) {
    work.catch(() => undefined);
    ctx.logger.warn({ err: String(error) }, 'no head of the audit was written at the stop');
  } finally {
    clearTimeout(timer);
  }
}

/** Once a day: in the log, and in the record itself, where the auditor reads it. */
async function tell(ctx: Context, reason: string): Promise<void> {
  const told = await ctx.db('auditEvents').where({ type: 'audit.head_late' }).orderBy('id', 'desc').first('at');
  if (told && ctx.clock.now().getTime() - told.at.getTime() < TELL_AGAIN_MS) return;
  ctx.logger.error({ reason }, 'heads of the audit are not written; see docs/deployment.md, The audit record');
  await inTransaction(systemContext(ctx, 'audit'), (tx) =>
    record(tx, { type: 'audit.head_late', details: { reason } }),
  );
}
