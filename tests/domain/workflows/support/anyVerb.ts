import { randomBytes, sign } from 'node:crypto';
import { closeByStaff } from '../../../../server/domain/applications/closeByStaff.ts';
import { requestCode } from '../../../../server/domain/applications/requestCode.ts';
import { withdraw } from '../../../../server/domain/applications/withdraw.ts';
import { bindToken } from '../../../../server/domain/bench/bindToken.ts';
import { claimJob } from '../../../../server/domain/bench/claimJob.ts';
import { finishJob } from '../../../../server/domain/bench/finishJob.ts';
import { releaseExpiredJobs } from '../../../../server/domain/bench/releaseExpiredJobs.ts';
import { releaseJob } from '../../../../server/domain/bench/releaseJob.ts';
import { reportToken } from '../../../../server/domain/bench/reportToken.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { abandonJob } from '../../../../server/domain/jobs/abandonJob.ts';
import { resumeJob } from '../../../../server/domain/jobs/resumeJob.ts';
import { acceptParcel } from '../../../../server/domain/shipments/accept.ts';
import { confirmDelivery } from '../../../../server/domain/shipments/confirmDelivery.ts';
import { handOverParcel } from '../../../../server/domain/shipments/handOverParcel.ts';
import { packShipment } from '../../../../server/domain/shipments/packShipment.ts';
import { planAgain } from '../../../../server/domain/shipments/planAgain.ts';
import { releaseToken } from '../../../../server/domain/shipments/releaseToken.ts';
import { returnShipment } from '../../../../server/domain/shipments/returnShipment.ts';
import { takeToken } from '../../../../server/domain/shipments/takeToken.ts';
import { spoilToken } from '../../../../server/domain/tokens/spoilToken.ts';
import { AppError } from '../../../../server/lib/AppError.ts';
import { buildToken } from '../../../factories/buildToken.ts';
import { MemoryToken } from '../../../support/memoryToken.ts';
import { acceptanceCode } from '../../applications/support/sentParcel.ts';
import type { PairsDesk } from '../../locks/support/pairsDesk.ts';
import { addCertificate } from '../../locks/support/situations.ts';
import { runOut } from '../../bench/support/benchRows.ts';

/** One application, and everybody who may do something with it. */
export interface Scene {
  desk: PairsDesk;
  applicationId: number;
  own: Context;
  bench: Context;
  /** Who did not pack. */
  colleague: Context;
  slips: Map<number, string>;
}
const reason = '试验';
const row = <T>(rows: readonly T[], pick: number): T => {
  const found = rows[pick % Math.max(rows.length, 1)];
  if (found === undefined) throw new AppError('not_found');
  return found;
};
const jobs = ({ desk, applicationId }: Scene) => desk.ctx.db('productionJobs').where({ applicationId }).orderBy('id');
const parcels = ({ desk, applicationId }: Scene) =>
  desk.ctx.db('shipments').where({ applicationId }).orderBy('id', 'desc');

async function write(scene: Scene, pick: number): Promise<void> {
  const { desk, bench, applicationId } = scene;
  const { db } = desk.ctx;
  const job = row(await jobs(scene).whereIn('state', ['planned', 'claimed', 'writing']), pick);
  const { epoch } = await claimJob(bench, { jobId: job.id, slot: 'A' });
  const [sent] = await db('tokens')
    .where({ applicationId })
    .whereIn('state', ['shipped', 'delivered'])
    .where({ heldKey: false })
    .orderBy('id');
  const serial = job.tokenSerial ?? (job.mode === 'self' ? sent?.serial : (await buildToken(desk.ctx)).serial);
  if (serial === undefined) throw new AppError('token_unknown');
  await bindToken(bench, { jobId: job.id, epoch, ...new MemoryToken('rsa2048', serial).readings() });
  if (job.state === 'writing' || pick % 5 === 0) return;
  const { tokenId } = (await db('productionJobs').where({ id: job.id }).first('tokenId'))!;
  await db('tokens')
    .where({ id: tokenId! })
    .update({ state: 'writing', heldKey: true, version: db.raw('version + 1') });
  const challenge = randomBytes(32).toString('base64');
  const proof = JSON.stringify({ challenge, plainDigests: [], certificates: [] });
  await db('productionJobs').where({ id: job.id }).update({ state: 'writing', proof });
  const pairId = await addCertificate(desk, { jobId: job.id, tokenId: tokenId!, role: 'signing' });
  await addCertificate(desk, { jobId: job.id, tokenId: tokenId!, role: 'encryption', pairId });
}

async function finish(scene: Scene, pick: number): Promise<void> {
  const job = row(await jobs(scene).where({ state: 'writing' }), pick);
  // A job that was begun anew has asked for no proof yet.
  if (job.proof === null) throw new AppError('invalid_state');
  const { challenge } = job.proof as { challenge: string };
  const signature = sign('sha256', Buffer.from(challenge, 'base64'), scene.desk.signing.key).toString('base64');
  const answer = { signature, plainDigests: [], readBack: [], objectsLeftOver: 0 };
  await finishJob(scene.bench, { jobId: job.id, epoch: job.epoch, ...answer });
}

async function fill(scene: Scene): Promise<void> {
  const { desk, applicationId } = scene;
  const parcel = row(await parcels(scene).where({ status: 'planned' }), 0);
  const written = await desk.ctx.db('tokens').where({ applicationId }).whereIn('state', ['written', 'returned']);
  const serial =
    parcel.stage === 'dispatch_blank' ? (await buildToken(desk.ctx)).serial : row(written, written.length - 1).serial;
  await takeToken(desk.staff.logistics.as, { shipmentId: parcel.id, serial });
}

async function pack(scene: Scene): Promise<void> {
  const { id: shipmentId } = row(await parcels(scene).where({ status: 'planned' }), 0);
  scene.slips.set(shipmentId, (await packShipment(scene.desk.staff.logistics.as, { shipmentId })).slipToken);
}

async function accept(scene: Scene): Promise<void> {
  const { desk, applicationId, own, slips } = scene;
  const parcel = row(await parcels(scene).where({ stage: 'dispatch' }).whereNull('acceptedAt'), 0);
  await desk.ctx
    .db('authorizationCodes')
    .where({ applicationId })
    .update({ createdAt: new Date(0) });
  await requestCode(own, { applicationId });
  const code = await acceptanceCode(desk.ctx, applicationId);
  await acceptParcel(own, { applicationId, slip: slips.get(parcel.id) ?? '', code });
}

const inState =
  (state: string, act: (scene: Scene, shipmentId: number) => Promise<unknown>): Verb =>
  async (scene, pick) => {
    const { id } = row(await parcels(scene).where({ status: state as 'planned' }), pick);
    await act(scene, id);
  };
async function spoil({ desk, applicationId }: Scene, pick: number): Promise<void> {
  const tokens = await desk.ctx.db('tokens').where({ applicationId }).whereNotIn('state', ['damaged', 'lost']);
  const { id: tokenId } = row(
    tokens.sort((a, b) => a.id - b.id),
    pick,
  );
  const by = pick % 2 === 0 ? desk.staff.senior.as : desk.staff.logistics.as;
  await spoilToken(by, { tokenId, reason, lost: pick % 3 === 0 });
}

export type Verb = (scene: Scene, pick: number) => Promise<unknown>;
/** All that people do with an application after its review. `pick` chooses among its jobs, tokens and parcels. */
export const anyVerb: Readonly<Record<string, Verb>> = {
  write,
  finish,
  putDown: async (scene, pick) => {
    const job = row(await jobs(scene).whereIn('state', ['claimed', 'writing']), pick);
    await releaseJob(scene.bench, { jobId: job.id, epoch: job.epoch });
  },
  leave: async (scene, pick) => {
    await runOut(scene.desk.ctx, row(await jobs(scene).whereNotNull('leaseUntil'), pick).id);
    if (pick % 2 === 0) await releaseExpiredJobs(scene.desk.ctx);
  },
  report: async (scene, pick) => {
    const job = row(await jobs(scene).whereIn('state', ['claimed', 'writing']), pick);
    await reportToken(scene.bench, { jobId: job.id, epoch: job.epoch, lost: pick % 2 === 0 });
  },
  abandon: async (scene, pick) =>
    abandonJob(scene.desk.staff.senior.as, { jobId: row(await jobs(scene), pick).id, reason }),
  beginAnew: async (scene, pick) =>
    resumeJob(scene.desk.staff.senior.as, {
      jobId: row(await jobs(scene), pick).id,
      how: 'beginAnew',
      reason: '芯片没有响应',
    }),
  goOn: async (scene, pick) =>
    resumeJob(scene.desk.staff.senior.as, { jobId: row(await jobs(scene), pick).id, how: 'goOn' }),
  spoil,
  fill,
  takeOut: async (scene, pick) => {
    const inside = await scene.desk.ctx.db('tokens').where({ applicationId: scene.applicationId }).orderBy('id');
    const { id: shipmentId } = row(await parcels(scene).where({ status: 'planned' }), 0);
    await releaseToken(scene.desk.staff.logistics.as, { shipmentId, serial: row(inside, pick).serial });
  },
  pack,
  handOver: inState('packed', ({ desk }, shipmentId) =>
    handOverParcel(desk.staff.logistics.as, { shipmentId, carrier: '同城快递', trackingNumber: `ANY${shipmentId}` }),
  ),
  deliver: inState('handed_over', ({ colleague }, shipmentId) => confirmDelivery(colleague, { shipmentId })),
  comeBack: inState('handed_over', ({ desk }, shipmentId) =>
    returnShipment(desk.staff.logistics.as, { shipmentId, reason }),
  ),
  planAgain: inState('returned', ({ desk }, shipmentId) => planAgain(desk.staff.logistics.as, { shipmentId })),
  accept,
  withdraw: ({ own, applicationId }) => withdraw(own, { applicationId }),
  close: ({ desk, applicationId }) => closeByStaff(desk.staff.senior.as, { applicationId, reason }),
};
