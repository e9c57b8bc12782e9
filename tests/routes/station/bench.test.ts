import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { SignerClient } from '../../../server/ca/SignerClient.ts';
import type { Context } from '../../../server/domain/context.ts';
import { hashPassword } from '../../../server/domain/staff/password.ts';
import { currentStep, totpDigits } from '../../../server/domain/staff/totp.ts';
import { registerStation } from '../../../server/domain/stations/registerStation.ts';
import { keyIdFor } from '../../../server/lib/keyId.ts';
import { textOf } from '../../support/sentText.ts';
import { DeskClient } from '../../../server/station/deskClient.ts';
import type { TokenReading } from '../../../server/vocabulary/tokenReading.ts';
import { SignerProcess } from '../../ca/support/signerProcess.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildToken } from '../../factories/buildToken.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { MemoryToken } from '../../support/memoryToken.ts';
import { sentAuthorizationCode } from '../../support/sentText.ts';

const PASSWORD = 'correct horse battery staple';
const SECRET = 'JBSWY3DPEHPK3PXP';
const stationKey = randomBytes(32).toString('base64url');
let database: TestDatabase;
let signer: SignerProcess;
let authority: SignerClient;
let ctx: Context;
let app: TestApp;
let passwordHash: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedPresets(database.knex);
  signer = await SignerProcess.prepare(database);
  signer.setup();
  await signer.start();
  authority = new SignerClient(signer.socket);
  ctx = testContext({ db: database.knex, ports: { authority } });
  app = await startTestApp(ctx, database);
  passwordHash = await hashPassword(PASSWORD);
  await registerStation(database.knex, ctx.keys, { name: '一号工位', key: stationKey });
});
afterAll(async () => {
  await app?.close();
  authority?.close();
  await signer?.discard();
  await database?.drop();
});

async function staffDesk(
  roles: Parameters<typeof buildStaff>[1] = ['bench_operator'],
): Promise<{ desk: DeskClient; entry: { stationKey: string; login: string; password: string; totp: string } }> {
  const staff = await buildStaff(ctx, roles);
  await ctx.db('staff').where({ id: staff.id }).update({ passwordHash });
  return {
    desk: new DeskClient(app.url),
    entry: { stationKey, login: staff.login, password: PASSWORD, totp: totpDigits(SECRET, currentStep(new Date())) },
  };
}
async function applicantDesk(account: { id: number; phone: string }): Promise<DeskClient> {
  const desk = new DeskClient(app.url);
  await desk.sendVerification({ phone: account.phone });
  const message = (await ctx.db('messages').where({ template: 'verification_code' }).orderBy('id', 'desc').first())!;
  const [code = ''] = /\d{6}/.exec(textOf(ctx, message)) ?? [];
  await desk.signIn({ phone: account.phone, code });
  return desk;
}

/** The station's calls in the order of its procedure, with a token in memory. */
async function produce(
  desk: DeskClient,
  jobId: number,
  token: MemoryToken,
  code?: () => Promise<string>,
): Promise<unknown> {
  const { epoch, job } = await desk.claim(jobId, { slot: 'A' });
  const fence = { epoch };
  await desk.reportStep(jobId, { ...fence, step: 'token_check', state: 'start' });
  const bound = await desk.bindToken(jobId, { ...fence, ...token.readings() });
  if (job.needsCode) {
    await desk.sendCode(jobId, fence);
    await desk.redeemCode(jobId, { ...fence, serial: bound.serial, code: await code!() });
  }
  for (const step of ['pin', 'signing_key', 'request', 'issue'] as const)
    await desk.reportStep(jobId, { ...fence, step, state: 'start' });
  const issued = await desk.signingCertificate(jobId, {
    ...fence,
    serial: bound.serial,
    csr: token.csr().toString('base64'),
  });
  token.write(keyIdFor(jobId, 'signing'), 'signing', issued.certificate);
  const { keys, seal } = await desk.encryptionKeys(jobId, {
    ...fence,
    serial: bound.serial,
    transports: token.transports,
  });
  expect(seal).toBeNull();
  for (const key of keys) token.import(key);
  expect(await desk.heartbeat(jobId, fence)).toMatchObject({ leaseSeconds: 60 });
  return desk.finish(jobId, { ...fence, ...token.prove(await desk.proof(jobId, fence)) });
}

describe('a bench of the staff', () => {
  it('signs in with its key and its operator, and produces a job of the factory', async () => {
    const { desk, entry } = await staffDesk();
    expect(await desk.signIn(entry)).toMatchObject({ kind: 'staff' });
    const { jobIds } = await buildJobs(ctx);
    expect((await desk.jobs()).jobs.map(({ id }) => id)).toContain(jobIds[0]);
    const { algorithm } = (await ctx.db('productionJobs').where({ id: jobIds[0] }).first())!;
    expect(await produce(desk, jobIds[0]!, new MemoryToken(algorithm, (await buildToken(ctx)).serial))).toEqual({
      state: 'done',
      remaining: 0,
    });
    expect((await desk.jobs()).jobs.map(({ id }) => id)).not.toContain(jobIds[0]);
    await desk.signOut();
    await expect(desk.jobs()).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('does not get in with another key, wrong digits, or an operator who may not work there', async () => {
    const { desk, entry } = await staffDesk();
    await expect(desk.signIn({ ...entry, stationKey: 'another' })).rejects.toMatchObject({ code: 'sign_in_failed' });
    await expect(desk.signIn({ ...entry, totp: '000000' })).rejects.toMatchObject({ code: 'sign_in_failed' });
    await ctx.db('stations').where({ name: '一号工位' }).update({ active: false });
    await expect(desk.signIn(entry)).rejects.toMatchObject({ code: 'sign_in_failed' });
    await ctx.db('stations').where({ name: '一号工位' }).update({ active: true });
    const reviewer = await staffDesk(['reviewer']);
    await expect(reviewer.desk.signIn(reviewer.entry)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await ctx.db('sessions').where({ kind: 'staff' }).whereNull('endedAt')).toEqual([]);
  });

  it('prepares a blank for the stock', async () => {
    const { desk, entry } = await staffDesk(['logistics']);
    await desk.signIn(entry);
    const unused: TokenReading = {
      serial: '',
      label: '',
      model: 'SoftHSM v2',
      manufacturer: 'SoftHSM project',
      blank: true,
      initialized: false,
      userPinSet: false,
      pinState: 'unknown',
      freeMemory: null,
    };
    const { preparationId, label } = await desk.prepareBlank({ first: unused, second: unused, slot: 'A' });
    const serial = randomBytes(8).toString('hex');
    const answer = await desk.blankPrepared(preparationId, {
      reading: { ...unused, serial, label, initialized: true, userPinSet: true, pinState: 'ok' },
    });
    expect(answer).toEqual({ serial, state: 'stock' });
  });
});

describe("an applicant's own bench", () => {
  it('signs in with his phone, and writes his token with the code sent to the agent', async () => {
    const account = await buildAccount(ctx);
    const { application, jobIds } = await buildJobs(ctx, { preset: 'A', accountId: account.id });
    const desk = await applicantDesk(account);
    const { jobs } = await desk.jobs();
    expect(jobs).toMatchObject([{ id: jobIds[0], mode: 'self', needsCode: true, codeState: { state: 'none' } }]);
    const row = await buildToken(ctx, { state: 'delivered', applicationId: application.id });
    const token = new MemoryToken(jobs[0]!.algorithm, row.serial);
    expect(await produce(desk, jobIds[0]!, token, () => sentAuthorizationCode(ctx, application.id))).toEqual({
      state: 'done',
      remaining: 0,
    });
    expect(await ctx.db('certificates').where({ jobId: jobIds[0] }).pluck('state')).toEqual(['active', 'active']);
    expect(await ctx.db('tokens').where({ id: row.id }).first()).toMatchObject({ state: 'active' });
    expect(await ctx.db('applicationStates').where({ applicationId: application.id }).first()).toMatchObject({
      status: 'completed',
    });
    expect(
      await ctx.db('messages').where({ applicationId: application.id, template: 'certificate_active' }),
    ).toHaveLength(1);
  });

  it('knows nobody without an account', async () => {
    await expect(applicantDesk({ id: 0, phone: '13900009999' })).rejects.toMatchObject({ code: 'verification_failed' });
  });
});

describe('the door of the station', () => {
  it('opens to no session of the desk or of an applicant, and to none at all', async () => {
    const staff = await buildStaff(ctx, ['bench_operator']);
    const account = await buildAccount(ctx);
    for (const caller of [
      app.anonymous,
      await app.as({ kind: 'staff', staffId: staff.id }),
      await app.as({ kind: 'account', accountId: account.id }),
    ]) {
      expect(await caller.get('/api/station/jobs')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
      expect(await caller.post('/api/station/jobs/1/claim', { slot: 'A' })).toMatchObject({ status: 401 });
    }
  });

  it('tells all faults of a body at once, and takes no field it does not know', async () => {
    const { desk, entry } = await staffDesk();
    const session = await desk.signIn(entry);
    const post = async (path: string, body: unknown) =>
      app.anonymous.post(path, body, { Authorization: `Bearer ${session.token}` });
    expect(await post('/api/station/jobs/1/steps', { epoch: 0, step: 'dance', state: 'done' })).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', details: { faults: [{ path: 'epoch' }, { path: 'step' }] } },
    });
    expect(await post('/api/station/jobs/1/claim', { slot: 'A', state: 'done' })).toMatchObject({ status: 422 });
    expect(await post('/api/station/jobs/1/signing-certificate', { epoch: 1, serial: 'x', csr: '%%%' })).toMatchObject({
      status: 422,
    });
    expect(await post('/api/station/jobs/999999/claim', { slot: 'A' })).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });
});
