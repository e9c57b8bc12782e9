import { columns, selectFirst } from '../../models/columns.ts';
import { AppError } from '../../lib/AppError.ts';
import type { AuditEventType } from '../../vocabulary/auditEventTypes.ts';
import type { DecisionOutcome } from '../../vocabulary/decisionReasons.ts';
import type { Stage } from '../../vocabulary/stages.ts';
import type { Context } from '../context.ts';
import type { Case } from './loadCase.ts';

const claims: AuditEventType[] = ['review.claimed', 'review.handed_over'];

/** The refusal for a case that somebody else has claimed: by whom, and since when. */
async function claimedBy(tx: Context, { applicationId, assigneeId, leaseUntil }: Case): Promise<AppError> {
  const staff = assigneeId === null ? undefined : await tx.db('staff').where({ id: assigneeId }).first('name');
  const event = await tx
    .db('auditEvents')
    .where({ applicationId })
    .whereIn('type', claims)
    .orderBy('position', 'desc')
    .first('at');
  return new AppError('already_claimed', { by: staff?.name, staffId: assigneeId, at: event?.at, until: leaseUntil });
}

export interface EarlierDecision {
  by: string;
  staffId: number;
  at: Date;
  outcome: DecisionOutcome;
}

/** The decision of this stage and round, if there is one. */
export async function decisionOf(
  tx: Context,
  applicationId: number,
  stage: Stage,
  round: number,
): Promise<EarlierDecision | null> {
  const found = await selectFirst(
    tx
      .db('decisions as d')
      .join('staff as f', 'f.id', 'd.staffId')
      .where({ 'd.applicationId': applicationId, 'd.stage': stage, 'd.round': round }),
    columns(['f.name as by', 'd.staffId', 'd.createdAt as at', 'd.outcome']),
  );
  return found ?? null;
}

/** Why a case cannot be claimed or kept, from its present state. */
export async function whyNotMine(
  tx: Context,
  found: Case,
  staffId: number,
  wanted: { version?: number; stage?: Stage | null },
): Promise<AppError> {
  if (found.assigneeId !== null && found.assigneeId !== staffId) return claimedBy(tx, found);
  if (wanted.stage && (found.status !== 'open' || found.stage !== wanted.stage)) {
    const earlier = await decisionOf(tx, found.applicationId, wanted.stage, found.round);
    return earlier
      ? new AppError('already_decided', { ...earlier })
      : new AppError('invalid_state', { status: found.status, stage: found.stage });
  }
  if (found.heldUntil) return new AppError('invalid_state', { heldUntil: found.heldUntil });
  if (wanted.version !== undefined && wanted.version !== found.version)
    return new AppError('version_conflict', { version: found.version });
  return new AppError('lease_lost');
}
