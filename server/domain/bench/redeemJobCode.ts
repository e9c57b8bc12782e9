import type { CodeState } from '../../vocabulary/stationProtocol.ts';
import { spend } from '../authorizationCodes/spend.ts';
import { takeCodeTry } from '../authorizationCodes/takeCodeTry.ts';
import { inTransaction, type Context } from '../context.ts';
import { fencedJobWithToken, type Fence } from './fencedJob.ts';
import { codeStateNow } from './sendJobCode.ts';

/**
 * Redeems the holder's code for this job and the token in the slot, in one transaction. A job that has redeemed a code
 * needs no other one, also when another bench continues it.
 * @throws AppError code_invalid | code_expired | code_locked | token_wrong, and those of fencedJob
 */
export async function redeemJobCode(
  ctx: Context,
  { serial, code, ...fence }: Fence & { serial: string; code: string },
): Promise<CodeState> {
  const { applicationId, done } = await inTransaction(ctx, async (tx) => {
    const job = await fencedJobWithToken(tx, fence, serial);
    return { applicationId: job.applicationId, done: !job.codeRequired || (await isRedeemed(tx, job.id)) };
  });
  const looked = done ? null : await takeCodeTry(ctx, { applicationId, purpose: 'production', code });
  return inTransaction(ctx, async (tx) => {
    const job = await fencedJobWithToken(tx, fence, serial);
    if (looked && !(await isRedeemed(tx, job.id)))
      await spend(tx, { codeId: looked.codeId, applicationId, jobId: job.id, tokenSerials: [serial] });
    return codeStateNow(tx, job.id);
  });
}

async function isRedeemed(tx: Context, jobId: number): Promise<boolean> {
  return (await tx.db('codeRedemptions').where({ jobId }).first('id')) !== undefined;
}
