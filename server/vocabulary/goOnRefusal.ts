import type { TokenState } from './tokenStates.ts';

export const goOnRefusals = ['job_ending', 'token_gone', 'own_token_gone'] as const;
export type GoOnRefusal = (typeof goOnRefusals)[number];

export interface StoppedJob {
  /** How staff are ending it at this moment; null when nobody is. */
  ending: string | null;
  /** Of the token the job was begun with; null before one was taken. */
  tokenState: TokenState | null;
  /** It writes the token its holder has in use, and no other one. */
  ownToken: boolean;
}

/**
 * Why a stopped job does not go on with the token it was begun with; null when it may. While the job is being ended,
 * its certificates may already be revoked at the CA; to a broken or lost token nothing more can be written.
 */
export function goOnRefusal(job: StoppedJob): GoOnRefusal | null {
  return job.ending === null ? tokenGone(job) : 'job_ending';
}

/** Why it does not begin anew either: a pair for a token that is in use is written to that one alone. */
export function beginAnewRefusal(job: StoppedJob): 'own_token_gone' | null {
  return tokenGone(job) === 'own_token_gone' ? 'own_token_gone' : null;
}

function tokenGone({ tokenState, ownToken }: StoppedJob): 'token_gone' | 'own_token_gone' | null {
  if (tokenState !== 'damaged' && tokenState !== 'lost') return null;
  return ownToken ? 'own_token_gone' : 'token_gone';
}
