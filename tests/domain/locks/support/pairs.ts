import { changeDelivery } from '../../../../server/domain/applications/changeDelivery.ts';
import { eraseDrafts } from '../../../../server/domain/applications/eraseDrafts.ts';
import { requestCode } from '../../../../server/domain/applications/requestCode.ts';
import { submit } from '../../../../server/domain/applications/submit.ts';
import { withdraw } from '../../../../server/domain/applications/withdraw.ts';
import { expireCodes } from '../../../../server/domain/authorizationCodes/expireCodes.ts';
import { claimJob } from '../../../../server/domain/bench/claimJob.ts';
import { releaseExpiredJobs } from '../../../../server/domain/bench/releaseExpiredJobs.ts';
import { sendJobCode } from '../../../../server/domain/bench/sendJobCode.ts';
import { saveForm } from '../../../../server/domain/forms/saveForm.ts';
import { abandonJob } from '../../../../server/domain/jobs/abandonJob.ts';
import { resumeJob } from '../../../../server/domain/jobs/resumeJob.ts';
import { resendMessage } from '../../../../server/domain/messages/resendMessage.ts';
import { sendMessage } from '../../../../server/domain/messages/sendMessage.ts';
import { disputePayment } from '../../../../server/domain/payments/disputePayment.ts';
import { refundPayment } from '../../../../server/domain/payments/refundPayment.ts';
import { reportTransfer } from '../../../../server/domain/payments/reportTransfer.ts';
import { addNote } from '../../../../server/domain/reviews/addNote.ts';
import { claimCase } from '../../../../server/domain/reviews/claimCase.ts';
import { claimNext } from '../../../../server/domain/reviews/claimNext.ts';
import { handOverCase } from '../../../../server/domain/reviews/handOverCase.ts';
import { holdCase } from '../../../../server/domain/reviews/holdCase.ts';
import { reveal } from '../../../../server/domain/reviews/reveal.ts';
import { sweepLeases } from '../../../../server/domain/reviews/sweepLeases.ts';
import { packShipment } from '../../../../server/domain/shipments/packShipment.ts';
import { releaseToken } from '../../../../server/domain/shipments/releaseToken.ts';
import { returnShipment } from '../../../../server/domain/shipments/returnShipment.ts';
import { spoilToken } from '../../../../server/domain/tokens/spoilToken.ts';
import { fullForm, readyDraft } from '../../applications/support/draft.ts';
import { send } from '../../materials/support/materialCase.ts';
import type { Pair } from './drive.ts';
import type { PairsDesk } from './pairsDesk.ts';
import {
  atOwnBench,
  failedMessage,
  parcel,
  paying,
  planned,
  refundDue,
  reviewing,
  stopped,
  written,
} from './situations.ts';

const pair = (name: string, meet: Pair['meet']): Pair => ({ name, meet });
const note = '核对';

const money: Pair[] = [
  pair('confirmPayment × reportTransfer', async (desk) => {
    const { confirm, own, id } = await paying(desk);
    return [confirm, () => reportTransfer(own, { applicationId: id, payerName: '甲', reference: `T${id}` })];
  }),
  pair('confirmPayment × changeDelivery', async (desk) => {
    const { confirm, own, id, delivery } = await paying(desk);
    return [confirm, () => changeDelivery(own, { applicationId: id, delivery: { ...delivery, method: 'collect' } })];
  }),
  pair('disputePayment × reportTransfer', async (desk) => {
    const { payment, own, id } = await paying(desk);
    const report = () => reportTransfer(own, { applicationId: id, payerName: '甲', reference: `T${id}` });
    await report();
    const dispute = async () => {
      const { id: paymentId, version } = await payment();
      return disputePayment(desk.staff.finance.as, { paymentId, version, note });
    };
    return [dispute, report];
  }),
  pair('refundPayment × resendMessage', async (desk) => {
    const { id, payment } = await refundDue(desk);
    const messageId = await failedMessage(desk.ctx, id);
    const refund = async () => {
      const { id: paymentId, version } = await payment();
      const back = { account: '6230 **** 1801', refundedOn: '2026-01-05', reference: 'TK1' };
      return refundPayment(desk.staff.finance.as, { paymentId, version, ...back, note });
    };
    return [refund, () => resendMessage(desk.staff.senior.as, { messageId })];
  }),
  pair('withdraw × confirmPayment', async (desk) => {
    const { confirm, own, id } = await paying(desk);
    return [() => withdraw(own, { applicationId: id }), confirm];
  }),
];

const review: Pair[] = [
  pair('decide × claim', async (desk) => {
    const { id, version, decide } = await reviewing(desk);
    const claim = async () => claimCase(desk.staff.reviewer.as, { applicationId: id, version: await version() });
    return [decide, claim];
  }),
  pair('decide × hold', async (desk) => {
    const { id, decide } = await reviewing(desk);
    const until = new Date(Date.now() + 3_600_000);
    return [decide, () => holdCase(desk.staff.reviewer.as, { applicationId: id, until, reason: note })];
  }),
  pair('decide × withdraw', async (desk) => {
    const { id, own, decide } = await reviewing(desk);
    return [decide, () => withdraw(own, { applicationId: id })];
  }),
  pair('decide × resendMessage', async (desk) => {
    const { id, decide } = await reviewing(desk);
    const messageId = await failedMessage(desk.ctx, id);
    return [decide, () => resendMessage(desk.staff.senior.as, { messageId })];
  }),
  pair('sendMessage × resendMessage', async (desk) => {
    const { id } = await reviewing(desk);
    const messageId = await failedMessage(desk.ctx, id);
    return [() => sendMessage(desk.ctx, messageId), () => resendMessage(desk.staff.senior.as, { messageId })];
  }),
  pair('reveal × addNote', async (desk) => {
    const { id } = await reviewing(desk);
    const field = 'agent.phone';
    return [
      () => reveal(desk.staff.reviewer.as, { applicationId: id, field, reason: note }),
      () => addNote(desk.staff.senior.as, { applicationId: id, body: note }),
    ];
  }),
  ...(['claimNext', 'handOverCase', 'sweepLeases', 'hold'] as const).map((other) =>
    pair(`claim × ${other}`, async (desk) => {
      const { id, version } = await reviewing(desk, { free: true });
      const claim = async () => claimCase(desk.staff.reviewer.as, { applicationId: id, version: await version() });
      return [claim, await meetsClaim(desk, id, other)];
    }),
  ),
  pair('claimNext × sweepLeases', async (desk) => {
    const { id } = await reviewing(desk);
    await runOut(desk, id);
    return [() => claimNext(desk.staff.other.as), () => sweepLeases(desk.ctx)];
  }),
];

async function meetsClaim(desk: PairsDesk, id: number, other: 'claimNext' | 'handOverCase' | 'sweepLeases' | 'hold') {
  const { senior, reviewer, other: colleague } = desk.staff;
  const until = new Date(Date.now() + 3_600_000);
  if (other === 'sweepLeases') {
    await desk.ctx.db('applicationStates').where({ applicationId: id }).update({ assigneeId: colleague.id });
    await runOut(desk, id);
  }
  return {
    claimNext: () => claimNext(colleague.as),
    handOverCase: () => handOverCase(senior.as, { applicationId: id, staffId: colleague.id }),
    sweepLeases: () => sweepLeases(desk.ctx),
    hold: () => holdCase(reviewer.as, { applicationId: id, until, reason: note }),
  }[other];
}
const runOut = ({ ctx }: PairsDesk, applicationId: number) =>
  ctx
    .db('applicationStates')
    .where({ applicationId })
    .update({ leaseUntil: ctx.db.raw("now() - interval '1 second'") });

const parcels: Pair[] = [
  pair('changeDelivery × packShipment', async (desk) => {
    const { id, own, delivery, shipmentId } = await parcel(desk, 'full');
    return [
      () => changeDelivery(own, { applicationId: id, delivery }),
      () => packShipment(desk.staff.logistics.as, { shipmentId }),
    ];
  }),
  pair('changeDelivery × handOverParcel', async (desk) => {
    const { id, own, delivery, handOver } = await parcel(desk, 'packed');
    return [() => changeDelivery(own, { applicationId: id, delivery }), handOver];
  }),
  pair('changeDelivery × returnShipment', async (desk) => {
    const { id, own, delivery, shipmentId } = await parcel(desk, 'gone');
    return [
      () => changeDelivery(own, { applicationId: id, delivery }),
      () => returnShipment(desk.staff.logistics.as, { shipmentId, reason: note }),
    ];
  }),
  pair('withdraw × packShipment', async (desk) => {
    const { id, own, shipmentId } = await parcel(desk, 'full');
    return [() => withdraw(own, { applicationId: id }), () => packShipment(desk.staff.logistics.as, { shipmentId })];
  }),
  pair('releaseToken × spoilToken', async (desk) => {
    const { shipmentId, token } = await parcel(desk, 'full');
    return [
      () => releaseToken(desk.staff.logistics.as, { shipmentId, serial: token.serial }),
      () => spoilToken(desk.staff.logistics.as, { tokenId: token.id }),
    ];
  }),
];

const bench: Pair[] = [
  pair('requestCode × sendJobCode', async (desk) => {
    const { id, own, bench: at, fence } = await atOwnBench(desk);
    return [() => requestCode(own, { applicationId: id }), () => sendJobCode(at, fence)];
  }),
  pair('requestCode × expireCodes', async (desk) => {
    const { id, own } = await atOwnBench(desk);
    await requestCode(own, { applicationId: id });
    const long = desk.ctx.db.raw("now() - interval '1 hour'");
    await desk.ctx.db('authorizationCodes').where({ applicationId: id }).update({ createdAt: long, expiresAt: long });
    return [() => requestCode(own, { applicationId: id }), () => expireCodes(desk.ctx)];
  }),
  pair('withdraw × claimJob', async (desk) => {
    const { id, own, jobId } = await planned(desk);
    return [() => withdraw(own, { applicationId: id }), () => claimJob(desk.benches[0], { jobId, slot: 'A' })];
  }),
  pair('claimJob × releaseExpiredJobs', async (desk) => {
    const { jobId } = await planned(desk);
    await claimJob(desk.benches[0], { jobId, slot: 'A' });
    const over = desk.ctx.db.raw("now() - interval '1 second'");
    await desk.ctx.db('productionJobs').where({ id: jobId }).update({ leaseUntil: over });
    return [() => claimJob(desk.benches[1], { jobId, slot: 'A' }), () => releaseExpiredJobs(desk.ctx)];
  }),
  pair('finishJob × finishJob of two jobs', async (desk) => {
    const { finishes } = await written(desk);
    return [finishes[0]!, finishes[1]!];
  }),
  pair('finishJob × abandonJob of two jobs', async (desk) => {
    const { finishes, jobIds, fences } = await written(desk);
    await stopped(desk, fences[1]!);
    return [finishes[0]!, () => abandonJob(desk.staff.senior.as, { jobId: jobIds[1]!, reason: note })];
  }),
  ...([{ how: 'goOn' }, { how: 'beginAnew', reason: note }] as const).map((wish) =>
    pair(`resumeJob ${wish.how} × abandonJob`, async (desk) => {
      const { jobId, fences } = await written(desk, 1);
      await stopped(desk, fences[0]!);
      const { senior } = desk.staff;
      return [() => resumeJob(senior.as, { jobId, ...wish }), () => abandonJob(senior.as, { jobId, reason: note })];
    }),
  ),
];

const drafts: Pair[] = [
  pair('submit × withdraw', async (desk) => {
    const { id, as } = await readyDraft(desk.ctx);
    return [() => submit(as, { applicationId: id }), () => withdraw(as, { applicationId: id })];
  }),
  pair('attach × submit', async (desk) => {
    const draft = await readyDraft(desk.ctx);
    return [() => send(draft, 'business_licence'), () => submit(draft.as, { applicationId: draft.id })];
  }),
  pair('saveForm × eraseDrafts', async (desk) => {
    const { id, as } = await readyDraft(desk.ctx);
    const ago = (days: number) => desk.ctx.db.raw('now() - make_interval(days => ?)', [days]);
    const asleep = { updatedAt: ago(200), remindedAt: ago(20) };
    await desk.ctx.db('applicationContents').where({ applicationId: id }).update(asleep);
    const form = fullForm();
    return [() => saveForm(as, { applicationId: id, version: 2, form }), () => eraseDrafts(desk.ctx)];
  }),
];

/** Verbs that can meet on one application at the same moment. */
export const pairs: readonly Pair[] = [...money, ...review, ...parcels, ...bench, ...drafts];
