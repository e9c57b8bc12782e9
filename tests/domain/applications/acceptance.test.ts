import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { requestCode } from '../../../server/domain/applications/requestCode.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { acceptParcel } from '../../../server/domain/shipments/accept.ts';
import { ownParcel } from '../../../server/domain/shipments/parcel.ts';
import { notePin } from '../../../server/domain/shipments/notePin.ts';
import { revealPin } from '../../../server/domain/shipments/revealPin.ts';
import { erasePins } from '../../../server/domain/tokens/erasePins.ts';
import { sealHolderPin } from '../../../server/domain/tokens/holderPin.ts';
import { completeStage } from '../../../server/domain/workflows/completeStage.ts';
import { keyedDigest, openText } from '../../../server/lib/seal.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { TestClock } from '../../support/clock.ts';
import { settleService } from '../../../server/domain/jobs/settleService.ts';
import { asAccount, testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
const clock = new TestClock();
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex, clock });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

interface Sent {
  id: number;
  as: Context;
  serials: string[];
  slip: string;
}

/** Two tokens, written by staff and on the road, their certificates on hold. */
async function sent(): Promise<Sent> {
  const application = await buildApplication(ctx, { preset: 'B', at: 'production', quantity: 2 });
  const { id } = application;
  const model = (await ctx.db('tokenModels').first('id'))!;
  const jobs = await ctx.db('productionJobs').where({ applicationId: id }).orderBy('id');
  const slip = randomBytes(24).toString('base64url');
  const tokens: { id: number; serial: string; jobId: number }[] = [];
  for (const job of jobs) {
    const serial = randomBytes(8).toString('hex');
    const [token] = await ctx
      .db('tokens')
      .insert({
        serial,
        modelId: model.id,
        state: 'shipped',
        prepared: true,
        heldKey: true,
        applicationId: id,
        organizationId: application.organizationId,
      })
      .returning('id');
    await ctx
      .db('tokens')
      .where({ id: token!.id })
      .update({ holderPinSealed: sealHolderPin(ctx, token!.id, `48${job.id}1801`) });
    tokens.push({ id: token!.id, serial, jobId: job.id });
    await ctx.db('productionJobs').where({ id: job.id }).update({ state: 'claimed' });
    await ctx.db('productionJobs').where({ id: job.id }).update({ state: 'writing' });
    await ctx
      .db('productionJobs')
      .where({ id: job.id })
      .update({ state: 'done', tokenId: token!.id, tokenSerial: serial });
    const serviceId = await settleService(ctx, job);
    let pairId: number | null = null;
    for (const role of ['signing', 'encryption'] as const) {
      const [certificate]: { id: number }[] = await ctx
        .db('certificates')
        .insert({
          jobId: job.id,
          applicationId: id,
          projectId: application.projectId,
          organizationId: application.organizationId,
          tokenId: token!.id,
          serviceId,
          pairId,
          role,
          state: 'on_hold',
          serialNumber: randomBytes(8).toString('hex'),
          issuer: 'CN=Demo',
          subject: 'CN=x',
          commonName: 'x',
          notBefore: clock.now(),
          notAfter: new Date('2027-11-20T00:00:00Z'),
          algorithm: 'rsa2048',
          spkiSha256: randomBytes(32).toString('hex'),
          ckaId: 'aa',
          der: randomBytes(4),
          sha256: 'x',
        })
        .returning('id');
      pairId = certificate!.id;
    }
  }
  await inTransaction(ctx, (tx) => completeStage(tx, id, 'production'));
  const shipment = (await ctx.db('shipments').where({ applicationId: id }).first())!;
  await ctx
    .db('shipmentTokens')
    .insert(tokens.map((one) => ({ shipmentId: shipment.id, tokenId: one.id, jobId: one.jobId })));
  await ctx
    .db('shipments')
    .where({ id: shipment.id })
    .update({ status: 'packed', slipTokenDigest: keyedDigest(ctx.keys.codes, `slip:${slip}`) });
  await ctx.db('shipments').where({ id: shipment.id }).update({ status: 'handed_over', carrier: '顺丰' });
  await inTransaction(ctx, (tx) => completeStage(tx, id, 'dispatch'));
  return { id, as: asAccount(ctx, application.accountId), serials: tokens.map((one) => one.serial), slip };
}

async function codeOf(id: number): Promise<string> {
  const message = (await ctx
    .db('messages')
    .where({ applicationId: id, template: 'authorization_code' })
    .orderBy('id', 'desc')
    .first())!;
  const code = /\d{6}/.exec(
    openText(ctx.keys.personal, message.bodySealed!, 'message.body').replace(/YX\S+/g, ''),
  )?.[0];
  return code ?? '';
}
const statesOf = (table: string, id: number) =>
  ctx.db(table).where({ applicationId: id }).distinct('state').pluck('state');

describe('accepting a parcel', () => {
  it('turns certificates, tokens, parcel and application together, once, with one code', async () => {
    const { id, as, serials, slip } = await sent();
    expect((await ownParcel(as, { slip })).tokens.map((one) => one.serial).sort()).toEqual([...serials].sort());
    await requestCode(as, { applicationId: id });
    const code = await codeOf(id);
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => acceptParcel(as, { applicationId: id, serials, code })),
    );
    expect(results.some((one) => one.status === 'fulfilled')).toBe(true);
    expect(await statesOf('certificates', id)).toEqual(['active']);
    expect(await statesOf('tokens', id)).toEqual(['active']);
    expect(await ctx.db('shipments').where({ applicationId: id }).first()).toMatchObject({
      status: 'delivered',
      acceptedAt: clock.now(),
    });
    expect(await ctx.db('applicationStates').where({ applicationId: id }).first()).toMatchObject({
      status: 'completed',
    });
    expect(await ctx.db('authorizationCodes').where({ applicationId: id })).toMatchObject([
      { state: 'spent', redemptionsLeft: 0 },
    ]);
    expect(await ctx.db('auditEvents').where({ applicationId: id, type: 'shipment.accepted' })).toHaveLength(1);
    await expect(acceptParcel(as, { applicationId: id, serials, code })).resolves.toBeUndefined();
  });

  it('changes nothing while a serial is missing or foreign, or the code is wrong', async () => {
    const { id, as, serials } = await sent();
    await requestCode(as, { applicationId: id });
    const code = await codeOf(id);
    await expect(acceptParcel(as, { applicationId: id, serials: serials.slice(1), code })).rejects.toMatchObject({
      code: 'validation_failed',
      details: { missing: [serials[0]] },
    });
    await expect(acceptParcel(as, { applicationId: id, serials: [...serials, 'ffff'], code })).rejects.toMatchObject({
      code: 'validation_failed',
      details: { foreign: ['ffff'] },
    });
    await expect(
      acceptParcel(as, { applicationId: id, serials, code: '000000' === code ? '000001' : '000000' }),
    ).rejects.toMatchObject({ code: 'code_invalid' });
    expect(await statesOf('certificates', id)).toEqual(['on_hold']);
    await acceptParcel(as, { applicationId: id, serials, code });
  });

  it("is somebody else's parcel for another account", async () => {
    const { id, slip } = await sent();
    const stranger = await buildAccount(ctx);
    await expect(ownParcel(stranger.as, { slip })).rejects.toMatchObject({ code: 'not_found' });
    await expect(acceptParcel(stranger.as, { applicationId: id, serials: [], code: '1' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('showing the PIN', () => {
  const sealedOf = async (serial: string) =>
    (await ctx.db('tokens').where({ serial }).first('holderPinSealed'))!.holderPinSealed;
  const accepted = async () => {
    const parcel = await sent();
    await requestCode(parcel.as, { applicationId: parcel.id });
    await acceptParcel(parcel.as, { applicationId: parcel.id, serials: parcel.serials, code: await codeOf(parcel.id) });
    return { ...parcel, serial: parcel.serials[0]! };
  };

  it('ends when the holder says that he has it: it is erased, for everybody and for good', async () => {
    const { id, as, serial } = await accepted();
    await expect(notePin(as, { serial })).rejects.toMatchObject({ code: 'invalid_state' });
    await revealPin(as, { serial });
    await expect(notePin((await buildAccount(ctx)).as, { serial })).rejects.toMatchObject({ code: 'not_found' });
    await notePin(as, { serial });
    await notePin(as, { serial });
    expect(await sealedOf(serial)).toBeNull();
    await expect(revealPin(as, { serial })).rejects.toMatchObject({ code: 'not_found' });
    expect(await ctx.db('auditEvents').where({ applicationId: id, type: 'pin.erased' })).toHaveLength(1);
  });

  it('ends by itself a day after the first showing; what was never shown stays', async () => {
    const { as, serials } = await accepted();
    const [shown, unseen] = serials as [string, string];
    await revealPin(as, { serial: shown });
    clock.advance(23 * 3_600_000);
    await erasePins(ctx);
    expect(await sealedOf(shown)).not.toBeNull();
    clock.advance(3_600_000);
    await erasePins(ctx);
    expect(await sealedOf(shown)).toBeNull();
    expect(await sealedOf(unseen)).not.toBeNull();
  });

  it('happens after the acceptance, to the holder alone, as often as he wants within a day', async () => {
    const { id, as, serials } = await sent();
    const serial = serials[0]!;
    await expect(revealPin(as, { serial })).rejects.toMatchObject({ code: 'invalid_state' });
    await requestCode(as, { applicationId: id });
    await acceptParcel(as, { applicationId: id, serials, code: await codeOf(id) });
    await expect(revealPin((await buildAccount(ctx)).as, { serial })).rejects.toMatchObject({ code: 'not_found' });
    const { pin } = await revealPin(as, { serial });
    expect(pin).toMatch(/^48\d+1801$/);
    clock.advance(23 * 3_600_000);
    expect(await revealPin(as, { serial })).toEqual({ pin });
    clock.advance(3_600_000);
    await expect(revealPin(as, { serial })).rejects.toMatchObject({ code: 'invalid_state', details: { shown: true } });
    expect(await ctx.db('auditEvents').where({ applicationId: id, type: 'pin.revealed' })).toHaveLength(1);
    expect((await ownParcel(as, { applicationId: id })).tokens.map((one) => String(one.pinWaiting)).sort()).toEqual([
      'false',
      'true',
    ]);
  });
});
