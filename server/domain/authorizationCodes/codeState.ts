import type { AuthorizationCodeState } from '../../vocabulary/authorizationCodes.ts';
import type { CodeState } from '../../vocabulary/stationProtocol.ts';

/** The newest production code of an application, as far as a job's list needs it. */
export interface CodeFacts {
  redeemed: boolean;
  codeState: AuthorizationCodeState | null;
  codeValid: boolean | null;
  codeSentAt: Date | null;
  onDemand: boolean;
}

/** What the bench shows of the code for one job. A code all spent by other jobs, or voided, is none for this one. */
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
