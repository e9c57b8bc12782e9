import { ProductionJob } from '../../models/ProductionJob.ts';
import type { Context } from '../context.ts';
import { othersGoOn } from '../../vocabulary/tokenFate.ts';
import { tell } from '../messages/tell.ts';

type OneJob = Pick<ProductionJob, 'id' | 'applicationId' | 'epoch'>;

/** One of several tokens broke or was lost: its job stopped, and staff decide whether it is made again. */
export async function tellTokenGone(tx: Context, job: OneJob): Promise<void> {
  if (await isOneOfSeveral(tx, job)) await tellOf(tx, job, 'token_gone', `token_gone:${job.id}:${job.epoch}`);
}

/** One of several tokens is not made any more. */
export async function tellGivenUp(tx: Context, job: OneJob): Promise<void> {
  if (await isOneOfSeveral(tx, job)) await tellOf(tx, job, 'token_given_up', `token_given_up:${job.id}`);
}

const tellOf = (tx: Context, { applicationId }: OneJob, template: 'token_gone' | 'token_given_up', key: string) =>
  tell(tx, { applicationId, template, key });

async function isOneOfSeveral(tx: Context, job: OneJob): Promise<boolean> {
  return othersGoOn(job, await ProductionJob.query(tx.db).where({ applicationId: job.applicationId }));
}
