import type { DecisionOutcome } from '../../vocabulary/decisionReasons.ts';
import type { Context } from '../context.ts';
import { approve } from './approve.ts';
import type { Decided } from './decision.ts';
import { reject } from './reject.ts';
import { returnForSupplement } from './returnForSupplement.ts';

/** What is done after each outcome. */
export const outcomes: Readonly<Record<DecisionOutcome, (tx: Context, decided: Decided) => Promise<void>>> = {
  approve,
  return: returnForSupplement,
  reject,
};
