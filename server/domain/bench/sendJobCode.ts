import { AppError } from '../../lib/AppError.ts';
import type { CodeState } from '../../vocabulary/stationProtocol.ts';
import { askForAuthorizationCode } from '../authorizationCodes/askForAuthorizationCode.ts';
import { jobsWithoutCode } from '../authorizationCodes/jobsWithoutCode.ts';
import { inTransaction, type Context } from '../context.ts';
import { fencedJob, type Fence } from './fencedJob.ts';
import { stationJob } from './stationJobs.ts';

/**
 * Sends the agent a code for the tokens of this application that still need one.
 * @throws AppError code_too_soon | rate_limited | invalid_state
 */
export async function sendJobCode(ctx: Context, fence: Fence): Promise<CodeState> {
  return inTransaction(ctx, async (tx) => {
    const job = await fencedJob(tx, fence);
    if (!job.codeRequired) throw new AppError('invalid_state', { needsCode: false });
    const redemptions = await jobsWithoutCode(tx, job.applicationId);
    await askForAuthorizationCode(tx, { applicationId: job.applicationId, purpose: 'production', redemptions });
    return codeStateNow(tx, job.id);
  });
}

export async function codeStateNow(tx: Context, jobId: number): Promise<CodeState> {
  const job = await stationJob(tx, jobId);
  if (!job) throw new AppError('not_found');
  return job.codeState;
}
