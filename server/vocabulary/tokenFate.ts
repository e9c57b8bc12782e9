import type { JobState } from './jobStates.ts';

/** How a token is gone before its job is done with it: the code with which the job stops. */
export const tokenLosses = ['token_broken', 'token_lost'] as const;
export type TokenLoss = (typeof tokenLosses)[number];

/** Why one of several tokens is missing, as its applicant reads it: broken or lost, or not made any more. */
export const tokenFates = ['gone', 'given_up'] as const;
export type TokenFate = (typeof tokenFates)[number];

interface OneJob {
  id: number;
  state: JobState;
  attentionCode: string | null;
}

/**
 * Whether another token of the application is made or was made. Where none is, the application itself does not go on:
 * that is told by whoever decides about it.
 */
export function othersGoOn({ id }: Pick<OneJob, 'id'>, all: readonly Pick<OneJob, 'id' | 'state'>[]): boolean {
  return all.some((one) => one.id !== id && one.state !== 'abandoned');
}

/** What became of the token of this job, among all jobs of its application; null while there is nothing to tell. */
export function tokenFateOf(job: OneJob, all: readonly OneJob[]): TokenFate | null {
  if (!othersGoOn(job, all)) return null;
  if (job.state === 'abandoned') return 'given_up';
  const gone = job.state === 'needs_attention' && tokenLosses.some((loss) => loss === job.attentionCode);
  return gone ? 'gone' : null;
}
