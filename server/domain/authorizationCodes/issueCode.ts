import type { ActorKind } from '../../vocabulary/auditEventTypes.ts';
import { AppError } from '../../lib/AppError.ts';
import { newCrockford, newDigits } from '../../lib/ids.ts';
import { Application } from '../../models/Application.ts';
import { Workflow } from '../../models/Workflow.ts';
import type { CodeDelivery } from '../../vocabulary/stages.ts';
import { record } from '../audit/record.ts';
import type { Actor, Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { authorizationCodeDigest } from './authorizationCodeDigest.ts';

export type AuthorizationPurpose = 'production' | 'acceptance' | 'unlock';
export interface NewCode {
  applicationId: number;
  purpose: AuthorizationPurpose;
  /** How often it can be redeemed: once per production job, or once for an acceptance. */
  redemptions: number;
}
/** Seconds and words of validity, and the code itself, per way of sending. */
const kinds: Readonly<Record<CodeDelivery, { seconds: number; words: string; make: () => string }>> = {
  on_demand: { seconds: 600, words: '10 分钟', make: () => newDigits(6) },
  at_approval: { seconds: 30 * 86_400, words: '30 天', make: () => newCrockford(8) },
};

/**
 * Sends a new authorization code to the agent's phone, in the way the application's workflow says; an earlier valid
 * code is voided. The code leaves this function only in the encrypted message. The caller has checked that it may be
 * sent.
 */
export async function issueCode(tx: Context, { applicationId, purpose, redemptions }: NewCode): Promise<void> {
  const application = await Application.query(tx.db).findById(applicationId).forUpdate().throwIfNotFound();
  const workflow = await Workflow.query(tx.db).findById(application.workflowId).throwIfNotFound();
  // At an acceptance the holder is always at his screen, so he asks for the code then.
  const delivery: CodeDelivery = purpose === 'production' ? workflow.codeDelivery : 'on_demand';
  const kind = kinds[delivery];
  if (redemptions < 1) throw new AppError('invalid_state', { redemptions });

  const voided = await tx
    .db('authorizationCodes')
    .where({ applicationId, state: 'live' })
    .update({ state: 'voided', endedAt: tx.db.fn.now() })
    .returning('id');
  for (const { id } of voided) await record(tx, { applicationId, type: 'code.voided', details: { codeId: id } });
  const code = kind.make();
  const [row] = await tx
    .db('authorizationCodes')
    .insert({
      applicationId,
      purpose,
      delivery,
      redemptionsLeft: redemptions,
      digest: authorizationCodeDigest(tx, applicationId, code),
      expiresAt: tx.db.raw('now() + make_interval(secs => ?)', [kind.seconds]),
      ...requestedBy(tx.actor),
    })
    .returning('id');
  if (!row) throw new Error(`the authorization code (${purpose}) of application ${applicationId} was not stored`);

  await record(tx, {
    applicationId,
    type: voided.length > 0 ? 'code.resent' : 'code.issued',
    details: { codeId: row.id, purpose, delivery },
  });
  await tell(tx, {
    applicationId,
    template: 'authorization_code',
    key: `authorization_code:${row.id}`,
    values: { code, validity: kind.words },
  });
}

function requestedBy(actor: Actor): { requestedByKind: ActorKind; requestedById: number | null } {
  if (actor.kind === 'station') return requestedBy(actor.on);
  return { requestedByKind: actor.kind, requestedById: actor.kind === 'system' ? null : actor.id };
}
