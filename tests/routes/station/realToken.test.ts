import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { SignerClient } from '../../../server/ca/SignerClient.ts';
import type { Context } from '../../../server/domain/context.ts';
import { hashPassword } from '../../../server/domain/staff/password.ts';
import { currentStep, totpDigits } from '../../../server/domain/staff/totp.ts';
import { registerStation } from '../../../server/domain/stations/registerStation.ts';
import { openHolderPin } from '../../../server/domain/tokens/holderPin.ts';
import { newLogger } from '../../../server/lib/logger.ts';
import { Bench } from '../../../server/station/Bench.ts';
import { SignerProcess } from '../../ca/support/signerProcess.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { auditToken, WHOLE_PAIR } from '../../station/support/auditToken.ts';
import { pin, prepareBlankAt, reach } from '../../station/support/newBench.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { newNssSlot } from '../../support/nss.ts';
import { sentAuthorizationCode } from '../../support/sentText.ts';
import { newSoftHsmSlot } from '../../support/softHsm.ts';
import type { SoftSlot } from '../../support/tokenDirectory.ts';

const PASSWORD = 'correct horse battery staple';
const stationKey = randomBytes(32).toString('base64url');
let database: TestDatabase;
let signer: SignerProcess;
let authority: SignerClient;
let ctx: Context;
let app: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedPresets(database.knex);
  signer = await SignerProcess.prepare(database);
  signer.setup();
  await signer.start();
  authority = new SignerClient(signer.socket);
  ctx = testContext({ db: database.knex, ports: { authority } });
  app = await startTestApp(ctx, database);
  await registerStation(database.knex, ctx.keys, { name: '一号工位', key: stationKey });
});
afterAll(async () => {
  await app?.close();
  authority?.close();
  await signer?.discard();
  await database?.drop();
});

/**
 * The station program itself, in this process, its slot a child process with a real module; signed in at the real desk.
 */
async function realBench(slot: SoftSlot): Promise<Bench> {
  const staff = await buildStaff(ctx, ['bench_operator']);
  await ctx
    .db('staff')
    .where({ id: staff.id })
    .update({ passwordHash: await hashPassword(PASSWORD) });
  const bench = new Bench(
    {
      name: '一号工位',
      deskUrl: app.url,
      port: 0,
      signIn: { kind: 'staff', stationKeyFile: '' },
      stationKey,
      pages: '.',
      slots: [
        {
          name: '槽位1',
          driver: slot.driver,
          env: slot.env,
          ...(slot.directory === undefined ? {} : { directory: slot.directory }),
        },
      ],
    },
    newLogger('silent'),
  );
  bench.start();
  await bench.signIn({
    login: staff.login,
    password: PASSWORD,
    totp: totpDigits('JBSWY3DPEHPK3PXP', currentStep(new Date())),
  });
  return bench;
}

describe.each([
  ['softhsm2', newSoftHsmSlot],
  ['nss', newNssSlot],
] as const)('the station, the desk and the signer with a %s token', (_driver, newSlot) => {
  it.each(['rsa2048', 'ec-p256'] as const)('turn a blank into a proven token in the factory, %s', async (algorithm) => {
    const slot = newSlot();
    const bench = await realBench(slot);
    try {
      const serial = await prepareBlankAt(bench);
      const { jobIds } = await buildJobs(ctx, { preset: 'B' });
      const [jobId] = jobIds as [number];
      await ctx.db('productionJobs').where({ id: jobId }).update({ algorithm });
      await bench.refresh();
      bench.startJob('槽位1', jobId);
      expect(await reach(bench, 'done')).toMatchObject({ serial, fault: null, remaining: 0 });
      await bench.stop();
      const token = (await ctx.db('tokens').where({ serial }).first())!;
      expect(token).toMatchObject({ state: 'written', heldKey: true });
      const holderPin = openHolderPin(ctx, token.id, token.holderPinSealed!);
      const [signing, encryption] = await ctx
        .db('certificates')
        .where({ jobId })
        .orderBy('id')
        .select('sha256', 'state');
      expect([signing!.state, encryption!.state]).toEqual(['on_hold', 'on_hold']);
      expect(auditToken(slot, jobId, holderPin)).toEqual({
        serial,
        objects: WHOLE_PAIR,
        signingSha256: signing!.sha256,
        encryptionSha256: encryption!.sha256,
      });
    } finally {
      await bench.stop();
      slot.discard();
    }
  });
});

it('a holder at the counter types code and PIN; neither is found in the database', async () => {
  const slot = newSoftHsmSlot();
  const bench = await realBench(slot);
  try {
    const serial = await prepareBlankAt(bench);
    const { application, jobIds } = await buildJobs(ctx, { preset: 'B' });
    const [jobId] = jobIds as [number];
    await ctx.db('productionJobs').where({ id: jobId }).update({ mode: 'counter', codeRequired: true });
    await bench.refresh();
    bench.startJob('槽位1', jobId);
    await reach(bench, 'asking', ({ ask }) => ask?.kind === 'code');
    await bench.lane('槽位1').run().sendCode();
    const code = await sentAuthorizationCode(ctx, application.id);
    bench
      .lane('槽位1')
      .run()
      .answerCode(code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`);
    expect(await reach(bench, 'asking', ({ fault }) => fault !== null)).toMatchObject({
      fault: { code: 'code_invalid', details: { triesLeft: 4 } },
    });
    bench.lane('槽位1').run().answerCode(code);
    await reach(bench, 'asking', ({ ask }) => ask?.kind === 'pin');
    bench.lane('槽位1').run().answerPin(pin('90817263'), false);
    expect(await reach(bench, 'done')).toMatchObject({ serial, fault: null });
    await bench.stop();
    const { sha256 } = (await ctx.db('certificates').where({ jobId, role: 'signing' }).first('sha256'))!;
    expect(auditToken(slot, jobId, '90817263').signingSha256).toBe(sha256);
    const written = JSON.stringify([
      await ctx.db('productionSteps').where({ jobId }),
      await ctx.db('auditEvents').where({ applicationId: application.id }),
      await ctx.db('authorizationCodes').where({ applicationId: application.id }),
    ]);
    expect(written).not.toContain('90817263');
    expect(written).not.toContain(`"${code}"`);
  } finally {
    await bench.stop();
    slot.discard();
  }
});
