import { AppError } from '../../lib/AppError.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import type { Token } from '../../models/Token.ts';
import type { TokenLoss } from '../../vocabulary/tokenFate.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { cancelParcels } from '../shipments/cancelParcels.ts';
import { planMissingBlanks } from '../shipments/planMissingBlanks.ts';
import { reopenStage } from '../workflows/reopenStage.ts';
import { leaseLives } from './leaseLives.ts';
import { stopJob } from './stopJob.ts';
import { tellTokenGone } from './tellTokenGone.ts';

type Gone = Pick<Token, 'id' | 'serial' | 'state'>;

/** The job of an open application that this token was taken for; its certificates are not in use yet. */
export async function openJobOf(tx: Context, tokenId: number): Promise<ProductionJob | undefined> {
  return ProductionJob.query(tx.db)
    .where({ tokenId })
    .whereNot({ state: 'abandoned' })
    .whereIn('applicationId', tx.db('applicationStates').where({ status: 'open' }).select('applicationId'))
    .orderBy('id', 'desc')
    .first();
}

/**
 * What becomes of the job of a token that the desk found broken or lost. A job that wrote nothing is free for another
 * token; any other stops until a senior reviewer decides. Where the token was written already, production opens again.
 * `token` is as it was before.
 * @throws AppError job_taken while a bench holds the job
 */
export async function stopJobOf(tx: Context, job: ProductionJob, token: Gone, loss: TokenLoss): Promise<void> {
  const { id: jobId, applicationId } = job;
  if (job.state === 'planned' || job.state === 'claimed') {
    await freeOfToken(tx, job);
    await planMissingBlanks(tx, applicationId);
  }
  await refuseHeld(tx, job);
  if (job.state === 'writing') {
    await stopJob(tx, job, loss, { serial: token.serial });
    await tellTokenGone(tx, job);
  }
  // A token that its holder has in use is a matter of its certificates; the job stays done.
  if (job.state !== 'done' || !['written', 'shipped', 'delivered', 'returned'].includes(token.state)) return;
  await tx
    .db('productionJobs')
    .where({ id: jobId, state: 'done' })
    .update({
      state: 'needs_attention',
      attentionCode: loss,
      attentionDetail: JSON.stringify({ serial: token.serial }),
      doneAt: null,
      updatedAt: tx.db.fn.now(),
    });
  await record(tx, { applicationId, type: 'job.needs_attention', details: { jobId, code: loss, epoch: job.epoch } });
  await tellTokenGone(tx, job);
  await cancelParcels(tx, applicationId, 'dispatch');
  await reopenStage(tx, applicationId, 'production');
}

/**
 * A job that wrote nothing gives its token back. The holder's code was for that token: he is asked for another one.
 * @throws AppError job_taken while a bench holds the job
 */
export async function freeOfToken(tx: Context, job: ProductionJob): Promise<void> {
  await refuseHeld(tx, job);
  await tx.db('codeRedemptions').where({ jobId: job.id }).update({ jobId: null });
  await tx.db('productionJobs').where({ id: job.id }).update({
    state: 'planned',
    tokenId: null,
    tokenSerial: null,
    leaseUntil: null,
    stationId: null,
    operatorStaffId: null,
    operatorAccountId: null,
    updatedAt: tx.db.fn.now(),
  });
  await record(tx, {
    applicationId: job.applicationId,
    type: 'job.released',
    details: { jobId: job.id, epoch: job.epoch, untouched: true },
  });
}

async function refuseHeld(tx: Context, { id: jobId, state }: ProductionJob): Promise<void> {
  if ((state === 'claimed' || state === 'writing') && (await leaseLives(tx, jobId)))
    throw new AppError('job_taken', { jobId });
}
