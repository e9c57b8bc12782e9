import type { DecisionOutcome } from '../../vocabulary/decisionReasons.ts';
import type { Context } from '../context.ts';
import { approve } from './approve.ts';
import type { DecisionInput } from './decide.ts';
import { reject } from './reject.ts';
import { returnForSupplement } from './returnForSupplement.ts';

/** A decision just written, as what follows from it needs it. */
export type Decided = DecisionInput & { decisionId: number; round: number; overridden: boolean };

/** What follows from each outcome: a plain table. */
export const outcomes: Readonly<Record<DecisionOutcome, (tx: Context, decided: Decided) => Promise<void>>> = {
  approve,
  return: returnForSupplement,
  reject,
};
