import type { AuthorizationCodeState } from '../../vocabulary/authorizationCodes.ts';
import type { CodeState } from '../../vocabulary/stationProtocol.ts';

/** What a job's list needs to know about the newest production code of its application. */
export interface CodeFacts {
  redeemed: boolean;
  codeState: AuthorizationCodeState | null;
  codeValid: boolean | null;
  codeSentAt: Date | null;
  onDemand: boolean;
}

/**
 * What the bench shows about the code for one job. A code that is voided, or used up by other jobs, counts as no code.
 */
export function codeStateOf({ redeemed, codeState, codeValid, codeSentAt, onDemand }: CodeFacts): CodeState {
  const sentAt = codeSentAt?.toISOString() ?? null;
  if (redeemed) return { state: 'spent', sentAt, onDemand };
  switch (codeState) {
    case 'live':
      return { state: codeValid ? 'live' : 'expired', sentAt, onDemand };
    case 'expired':
    case 'locked':
      return { state: codeState, sentAt, onDemand };
    case 'spent':
    case 'voided':
    case null:
      return { state: 'none', sentAt: null, onDemand };
  }
}
