import { randomBytes, sign } from 'node:crypto';
import { withdraw } from '../../../../server/domain/applications/withdraw.ts';
import { bindToken } from '../../../../server/domain/bench/bindToken.ts';
import { reportAttention } from '../../../../server/domain/bench/reportAttention.ts';
import type { Fence } from '../../../../server/domain/bench/fencedJob.ts';
import { claimJob } from '../../../../server/domain/bench/claimJob.ts';
import { finishJob } from '../../../../server/domain/bench/finishJob.ts';
import { inTransaction, type Context } from '../../../../server/domain/context.ts';
import { tell } from '../../../../server/domain/messages/tell.ts';
import { confirmPayment } from '../../../../server/domain/payments/confirmPayment.ts';
import { decide } from '../../../../server/domain/reviews/decide.ts';
import { handOverParcel } from '../../../../server/domain/shipments/handOverParcel.ts';
import { packShipment } from '../../../../server/domain/shipments/packShipment.ts';
import { takeToken } from '../../../../server/domain/shipments/takeToken.ts';
import { buildApplication } from '../../../factories/buildApplication.ts';
import { buildJobs } from '../../../factories/buildJobs.ts';
import { buildStation } from '../../../factories/buildStation.ts';
import { buildToken } from '../../../factories/buildToken.ts';
import { asAccount } from '../../../support/context.ts';
import { MemoryToken } from '../../../support/memoryToken.ts';
import { addMaterial, buildChecked, decisionOn, lookedThrough, stateOf } from '../../reviews/support/reviewing.ts';
import type { PairsDesk } from './pairsDesk.ts';

/** An application that waits for its payment, with a receipt; verbs read the payment as it is when they are called. */
export async function paying({ ctx, staff }: PairsDesk) {
  const { id, accountId, form } = await buildApplication(ctx, { preset: 'A', at: 'payment' });
  await addMaterial(ctx, id, 'transfer_receipt');
  const payment = async () => (await ctx.db('payments').where({ applicationId: id }).first()) as Payment;
  return {
    id,
    own: asAccount(ctx, accountId),
    delivery: form.delivery,
    payment,
    async confirm() {
      const { id: paymentId, version, amountFen } = await payment();
      const reference = `R${paymentId}`;
      return confirmPayment(staff.finance.as, {
        paymentId,
        version,
        receivedFen: amountFen,
        reference,
        payerName: '云汉',
      });
    },
  };
}
interface Payment {
  id: number;
  version: number;
  amountFen: number;
}

/** Paid and then withdrawn: finance owes the money. */
export async function refundDue(desk: PairsDesk) {
  const one = await paying(desk);
  await one.confirm();
  await withdraw(one.own, { applicationId: one.id });
  return one;
}

let earlier = Date.UTC(2020, 0, 1);
/** A case in review that is due before every other one; `claimed` by the reviewer unless it is to be free. */
export async function reviewing({ ctx, staff }: PairsDesk, { free = false } = {}) {
  const application = await buildChecked(ctx, { preset: 'B' });
  earlier -= 60_000;
  await ctx
    .db('applicationStates')
    .where({ applicationId: application.id })
    .update({ dueAt: new Date(earlier) });
  if (!free) await lookedThrough(staff.reviewer.as, application.id);
  const version = async () => (await stateOf(ctx, application.id)).version;
  return {
    id: application.id,
    own: asAccount(ctx, application.accountId),
    version,
    decide: async () => decide(staff.reviewer.as, decisionOn(application, await version())),
  };
}

/** A message of this application that the provider did not take. */
export async function failedMessage(ctx: Context, applicationId: number): Promise<number> {
  const key = `pairs:${applicationId}`;
  await inTransaction({ ...ctx, requestId: null }, (tx) => tell(tx, { applicationId, template: 'submitted', key }));
  const [row] = (await ctx.db('messages').where({ logicalKey: key }).update({ state: 'failed' }).returning('id')) as {
    id: number;
  }[];
  return row!.id;
}

/** A parcel of one blank: planned with the token in it, packed, or handed over. */
export async function parcel({ ctx, staff }: PairsDesk, state: 'full' | 'packed' | 'gone') {
  const { id, accountId, form } = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
  const token = await buildToken(ctx);
  const { id: shipmentId } = (await ctx.db('shipments').where({ applicationId: id }).first('id')) as { id: number };
  const logistics = staff.logistics.as;
  await takeToken(logistics, { shipmentId, serial: token.serial });
  const handOver = () =>
    handOverParcel(logistics, { shipmentId, carrier: '同城快递', trackingNumber: `P${shipmentId}` });
  if (state !== 'full') await packShipment(logistics, { shipmentId });
  if (state === 'gone') await handOver();
  return { id, own: asAccount(ctx, accountId), delivery: form.delivery, shipmentId, token, handOver };
}

/** Planned factory jobs of one application. */
export async function planned({ ctx }: PairsDesk, quantity = 1) {
  const { application, jobIds } = await buildJobs(ctx, { preset: 'B', quantity });
  return { id: application.id, own: asAccount(ctx, application.accountId), jobIds, jobId: jobIds[0]! };
}

/** Jobs of one application of which every one is written and only has to be finished. */
export async function written(desk: PairsDesk, quantity = 2) {
  const { ctx, signing, benches } = desk;
  const jobs = await planned(desk, quantity);
  const finishes = [];
  const fences = [];
  for (const jobId of jobs.jobIds) {
    const token = await buildToken(ctx);
    const { epoch } = await claimJob(benches[0], { jobId, slot: 'A' });
    await bindToken(benches[0], { jobId, epoch, ...new MemoryToken('rsa2048', token.serial).readings() });
    const challenge = randomBytes(32);
    await ctx.db('tokens').where({ id: token.id }).update({ state: 'writing', heldKey: true });
    await ctx
      .db('productionJobs')
      .where({ id: jobId })
      .update({
        state: 'writing',
        proof: JSON.stringify({ challenge: challenge.toString('base64'), plainDigests: [], certificates: [] }),
      });
    const pairId = await addCertificate(desk, { jobId, tokenId: token.id, role: 'signing' });
    await addCertificate(desk, { jobId, tokenId: token.id, role: 'encryption', pairId });
    fences.push({ jobId, epoch });
    const signature = sign('sha256', challenge, signing.key).toString('base64');
    finishes.push(() =>
      finishJob(benches[0], { jobId, epoch, signature, plainDigests: [], readBack: [], objectsLeftOver: 0 }),
    );
  }
  return { ...jobs, finishes, fences };
}

/** The bench says that the token of this job broke. */
export async function stopped(desk: PairsDesk, fence: Fence): Promise<void> {
  await reportAttention(desk.benches[0], { ...fence, faultCode: 'token_removed', detail: '' });
}

export async function addCertificate(
  { ctx, signing }: PairsDesk,
  row: { jobId: number; tokenId: number; role: 'signing' | 'encryption'; pairId?: number },
): Promise<number> {
  const [job] = await ctx.db('productionJobs').where({ id: row.jobId }).select('applicationId', 'projectId');
  const certificate = {
    ...job!,
    ...row,
    state: 'requested' as const,
    serialNumber: randomBytes(16).toString('hex'),
    issuer: 'CN=Test Root',
    subject: 'CN=x',
    commonName: 'x',
    notBefore: new Date(),
    notAfter: new Date(Date.now() + 86_400_000),
    algorithm: 'rsa2048' as const,
    spkiSha256: randomBytes(32).toString('hex'),
    ckaId: 'aa',
    der: signing.certificate,
    sha256: 'x',
  };
  const [stored] = await ctx.db('certificates').insert(certificate).returning('id');
  return stored!.id;
}

/** An applicant at his own bench with a claimed job that still needs his code. */
export async function atOwnBench({ ctx }: PairsDesk) {
  const { application, jobIds } = await buildJobs(ctx, { preset: 'A' });
  const own = asAccount(ctx, application.accountId);
  const bench = (await buildStation(ctx)).as({ kind: 'account', id: application.accountId, sessionId: null });
  const { epoch } = await claimJob(bench, { jobId: jobIds[0]!, slot: 'A' });
  return { id: application.id, own, bench, fence: { jobId: jobIds[0]!, epoch } };
}
