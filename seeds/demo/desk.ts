import type { Reason } from '../../server/domain/reviews/reasons.ts';
import { inTransaction, type Context } from '../../server/domain/context.ts';
import { sendMessage } from '../../server/domain/messages/sendMessage.ts';
import { confirmPayment } from '../../server/domain/payments/confirmPayment.ts';
import { disputePayment } from '../../server/domain/payments/disputePayment.ts';
import { addNote } from '../../server/domain/reviews/addNote.ts';
import { claimCase } from '../../server/domain/reviews/claimCase.ts';
import { decide } from '../../server/domain/reviews/decide.ts';
import { holdCase } from '../../server/domain/reviews/holdCase.ts';
import { SmsGatewaySender } from '../../server/messaging/SmsGatewaySender.ts';
import type { Check } from '../../server/models/Check.ts';
import type { DecisionOutcome } from '../../server/vocabulary/decisionReasons.ts';
import { isBlocking, needsAcknowledgement } from '../../server/vocabulary/checkKinds.ts';
import type { PaymentState } from '../../server/vocabulary/paymentStates.ts';
import type { Role } from '../../server/vocabulary/roles.ts';
import { lookThrough } from '../lookThrough.ts';
import { reportDemoTransfer } from './applicant.ts';
import type { CaseState, Scene } from './Scene.ts';

/** The context of a demo login's requests. */
export async function deskOf(ctx: Context, login: string): Promise<Context> {
  const staff = (await ctx.db('staff').where({ login }).first('id', 'name')) as { id: number; name: string };
  const roles = (await ctx.db('staffRoles').where({ staffId: staff.id }).pluck('role')) as Role[];
  return {
    ...ctx,
    actor: {
      kind: 'staff',
      id: staff.id,
      name: staff.name,
      roles,
      projectIds: 'all',
      sessionId: null,
      steppedUpAt: ctx.clock.now(),
      firstPassword: false,
    },
  };
}

const stateOf = async (
  ctx: Context,
  applicationId: number,
): Promise<CaseState & { stage: 'review' | 'second_review' }> =>
  (await ctx.db('applicationStates').where({ applicationId }).first()) as CaseState & {
    stage: 'review' | 'second_review';
  };

export async function claimDemo(reviewer: Context, applicationId: number): Promise<void> {
  await claimCase(reviewer, { applicationId, version: (await stateOf(reviewer, applicationId)).version });
}

export async function decideDemo(
  reviewer: Context,
  applicationId: number,
  outcome: DecisionOutcome,
  reasons: Reason[] = [],
): Promise<void> {
  await claimDemo(reviewer, applicationId);
  const { version, stage, contentVersion } = await stateOf(reviewer, applicationId);
  const { contentSha256 } = (await reviewer
    .db('applicationVersions')
    .where({ applicationId, version: contentVersion })
    .first('contentSha256')) as { contentSha256: string };
  const checks = (await reviewer.db('checks').where({ applicationId, superseded: false })) as Check[];
  if (outcome === 'approve' && checks.some(isBlocking))
    throw new Error(
      `demo case ${applicationId} may not be approved: ${checks
        .filter(isBlocking)
        .map((one) => one.kind)
        .join(' ')}`,
    );
  if (outcome === 'approve') await lookThrough(reviewer, applicationId);
  await decide(reviewer, {
    applicationId,
    stage,
    outcome,
    version,
    contentSha256,
    checklist: [],
    acknowledgedChecks: checks.filter(needsAcknowledgement).map((one) => one.id),
    overridesBlocking: false,
    reasons,
    comment: '',
  });
}

export async function holdDemo(reviewer: Context, applicationId: number, reason: string): Promise<void> {
  if ((await stateOf(reviewer, applicationId)).heldUntil) return;
  await claimDemo(reviewer, applicationId);
  await holdCase(reviewer, { applicationId, until: new Date(reviewer.clock.now().getTime() + 20 * 3_600_000), reason });
  await addNote(reviewer, { applicationId, body: reason });
}

interface Money {
  id: number;
  version: number;
  status: PaymentState;
  amountFen: number;
  transferReference: string | null;
  payerName: string | null;
  note: string | null;
}
const paymentOf = (ctx: Context, applicationId: number): Promise<Money> =>
  ctx.db('payments').where({ applicationId }).orderBy('id', 'desc').first() as Promise<Money>;

export async function confirmDemo(finance: Context, applicationId: number): Promise<void> {
  const payment = await paymentOf(finance, applicationId);
  const { organizationName } = (await finance
    .db('applications')
    .where({ id: applicationId })
    .first('organizationName'))!;
  await confirmPayment(finance, {
    paymentId: payment.id,
    version: payment.version,
    receivedFen: payment.amountFen,
    reference: payment.transferReference ?? `HK${applicationId}`,
    payerName: payment.payerName ?? organizationName,
  });
}

/** Less than the fee arrived: the applicant is asked for the rest. */
export async function disputeDemo({ ctx, id, application, desk }: Scene): Promise<void> {
  if ((await paymentOf(ctx, id)).note) return;
  await reportDemoTransfer(application);
  const { id: paymentId, version } = await paymentOf(ctx, id);
  await disputePayment(desk.finance, { paymentId, version, note: '到账比应付少 20 元，请补足差额后重新上传底单' });
}

/**
 * Does something that sends the applicant a message while the SMS gateway cannot be reached: the attempt fails, and the
 * queue does not try again. A person at the desk can find the message and send it again.
 */
export async function unlessTold(scene: Scene, act: (scene: Scene) => Promise<void>): Promise<void> {
  const { ctx, id } = scene;
  const untold = await inTransaction(ctx, async (tx) => {
    const last = await tx.db('messages').where({ applicationId: id }).orderBy('id', 'desc').first('id');
    const staff = (one: Context): Context => ({ ...one, db: tx.db });
    await act({ ...scene, ctx: tx, desk: { ...scene.desk, reviewer: staff(scene.desk.reviewer) } });
    const said = (await tx
      .db('messages')
      .where({ applicationId: id })
      .where('id', '>', last?.id ?? 0)
      .select('id')) as { id: number }[];
    for (const message of said) await tx.db.raw('select graphile_worker.remove_job(?)', [`message:${message.id}`]);
    return said;
  });
  const gateway = new SmsGatewaySender('https://sms-gateway.invalid/');
  const away: Context = {
    ...ctx,
    ports: { ...ctx.ports, messages: { ...ctx.ports.messages, send: (message) => gateway.send(message) } },
  };
  for (const message of untold) await sendMessage(away, message.id).catch(() => undefined);
}
