import { randomBytes } from 'node:crypto';
import { changeDelivery } from '../../../../server/domain/applications/changeDelivery.ts';
import { ownApplication } from '../../../../server/domain/applications/ownApplication.ts';
import { submit } from '../../../../server/domain/applications/submit.ts';
import { takeBack } from '../../../../server/domain/applications/takeBack.ts';
import { confirmPayment } from '../../../../server/domain/payments/confirmPayment.ts';
import { disputePayment } from '../../../../server/domain/payments/disputePayment.ts';
import { refundPayment } from '../../../../server/domain/payments/refundPayment.ts';
import { reportTransfer } from '../../../../server/domain/payments/reportTransfer.ts';
import { claimCase } from '../../../../server/domain/reviews/claimCase.ts';
import { decide } from '../../../../server/domain/reviews/decide.ts';
import type { DecisionInput } from '../../../../server/domain/reviews/decision.ts';
import { handOverCase } from '../../../../server/domain/reviews/handOverCase.ts';
import { holdCase, releaseHold } from '../../../../server/domain/reviews/holdCase.ts';
import { releaseCase } from '../../../../server/domain/reviews/releaseCase.ts';
import { sweepLeases } from '../../../../server/domain/reviews/sweepLeases.ts';
import { loadSubmission } from '../../../../server/domain/submissions/submission.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { AppError } from '../../../../server/lib/AppError.ts';
import { lookThrough } from '../../../../seeds/lookThrough.ts';
import { addPicture } from '../../../support/addPicture.ts';
import { attach, fullForm } from '../../applications/support/draft.ts';
import { unreadableLicence } from '../../reviews/support/reviewing.ts';
import type { Scene, Verb } from './anyVerb.ts';

const note = '核对';
const reviewers = ({ desk }: Scene) => [desk.staff.reviewer, desk.staff.other, desk.staff.senior] as const;
const reviewer = (scene: Scene, pick: number) => reviewers(scene)[pick % 3]!;
const stateOf = async ({ desk, applicationId }: Scene) =>
  (await desk.ctx.db('applicationStates').where({ applicationId }).first())!;

/** Who holds the case now. */
async function holder(scene: Scene): Promise<Context> {
  const { assigneeId } = await stateOf(scene);
  const found = reviewers(scene).find(({ id }) => id === assigneeId);
  if (found === undefined) throw new AppError('lease_lost');
  return found.as;
}

async function claim(scene: Scene, pick: number): Promise<void> {
  const { version } = await stateOf(scene);
  await claimCase(reviewer(scene, pick).as, { applicationId: scene.applicationId, version });
}

/** The automatic checks of the newest content, which find nothing. */
async function checked({ desk, applicationId }: Scene, contentVersion: number): Promise<void> {
  const finding = { applicationId, contentVersion, kind: 'material_missing' as const, level: 'blocking' as const };
  const { db } = desk.ctx;
  if (await db('checks').where(finding).first()) return;
  await db('checks').insert({ ...finding, result: 'pass', ruleVersion: 'test' });
}

async function decided(scene: Scene, wish: Pick<DecisionInput, 'outcome' | 'reasons'>): Promise<void> {
  const { desk, applicationId } = scene;
  const as = await holder(scene);
  const { contentVersion } = await stateOf(scene);
  await checked(scene, contentVersion);
  if (wish.outcome === 'approve') await lookThrough(as, applicationId);
  const { stage, version } = await stateOf(scene);
  if (stage !== 'review' && stage !== 'second_review') throw new AppError('invalid_state');
  const content = await desk.ctx.db('applicationVersions').where({ applicationId, version: contentVersion }).first();
  await decide(as, {
    applicationId,
    stage,
    version,
    contentSha256: content!.contentSha256,
    checklist: [],
    acknowledgedChecks: [],
    overridesBlocking: false,
    comment: '',
    ...wish,
  });
}

const newestPayment = async ({ desk, applicationId }: Scene) => {
  const payment = await desk.ctx.db('payments').where({ applicationId }).orderBy('id', 'desc').first();
  if (payment === undefined) throw new AppError('not_found');
  return payment;
};

/** Mostly what is missing; now and then a fen less or more, which finance says is meant. */
async function confirm(scene: Scene, pick: number): Promise<void> {
  const { id, version, amountFen, receivedFen } = await newestPayment(scene);
  const difference = [0, 0, 0, 0, -1, 1][pick % 6]!;
  await confirmPayment(scene.desk.staff.finance.as, {
    paymentId: id,
    version,
    receivedFen: amountFen - (receivedFen ?? 0) + difference,
    reference: randomBytes(8).toString('hex'),
    payerName: '江浦机电',
    acceptDifference: true,
  });
}

/** A picture in every place that asks for one and has none: all of them at first, later what was sent back. */
export async function addPictures({ desk, applicationId, own }: Scene): Promise<void> {
  const { application, dataKey } = await ownApplication(own, applicationId);
  const { slots, materials } = await loadSubmission(own, application, dataKey);
  await desk.ctx.db('materials').where({ applicationId, status: 'returned' }).update({ status: 'replaced' });
  for (const { kind } of slots)
    if (!materials.some((one) => one.kind === kind && one.status !== 'returned'))
      await addPicture(desk.ctx, { id: applicationId, dataKey }, kind);
}

async function resubmit(scene: Scene): Promise<void> {
  if ((await stateOf(scene)).status !== 'returned') throw new AppError('invalid_state');
  await addPictures(scene);
  await submit(scene.own, { applicationId: scene.applicationId });
}

/** All that people do with an application between its submission and its production. */
export const verbsToProduction: Readonly<Record<string, Verb>> = {
  claim,
  approve: (scene) => decided(scene, { outcome: 'approve', reasons: [] }),
  sendBack: (scene) => decided(scene, { outcome: 'return', reasons: [unreadableLicence] }),
  reject: (scene) =>
    decided(scene, {
      outcome: 'reject',
      reasons: [{ targetKind: 'application', target: '', code: 'other', text: note }],
    }),
  giveBack: async (scene) => releaseCase(await holder(scene), { applicationId: scene.applicationId }),
  leaveCase: async ({ desk, applicationId }) => {
    const over = desk.ctx.db.raw("now() - interval '1 second'");
    await desk.ctx
      .db('applicationStates')
      .where({ applicationId })
      .whereNotNull('leaseUntil')
      .update({ leaseUntil: over });
    await sweepLeases(desk.ctx);
  },
  handOverCase: async (scene, pick) =>
    handOverCase(scene.desk.staff.senior.as, {
      applicationId: scene.applicationId,
      staffId: reviewer(scene, pick).id,
    }),
  hold: async (scene) => {
    const until = new Date(Date.now() + 3_600_000);
    await holdCase(await holder(scene), { applicationId: scene.applicationId, until, reason: note });
  },
  endHold: ({ desk, applicationId }) => releaseHold(desk.staff.senior.as, { applicationId }),
  pay: async ({ desk, applicationId, own }) => {
    await attach(desk.ctx, applicationId, 'transfer_receipt');
    await reportTransfer(own, { applicationId, payerName: '江浦机电', reference: randomBytes(8).toString('hex') });
  },
  confirm,
  dispute: async (scene) => {
    const { id, version } = await newestPayment(scene);
    await disputePayment(scene.desk.staff.finance.as, { paymentId: id, version, note });
  },
  refund: async (scene) => {
    const { id, version } = await newestPayment(scene);
    const back = { account: '6230 **** 1801', refundedOn: '2026-01-05', reference: randomBytes(8).toString('hex') };
    await refundPayment(scene.desk.staff.finance.as, { paymentId: id, version, ...back });
  },
  changeDelivery: async ({ own, applicationId }, pick) => {
    const { delivery } = fullForm();
    const method = pick % 2 === 0 ? ('collect' as const) : ('prepaid' as const);
    await changeDelivery(own, { applicationId, delivery: { ...delivery, method } });
  },
  takeBack: ({ own, applicationId }) => takeBack(own, { applicationId }),
  resubmit,
};
