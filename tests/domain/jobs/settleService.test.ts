import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { settleService } from '../../../server/domain/jobs/settleService.ts';
import type { BusinessType } from '../../../server/vocabulary/businessTypes.ts';
import { buildJobs } from '../../factories/buildJobs.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedPresets(database.knex);
  ctx = testContext({ db: database.knex });
});
afterAll(() => database?.drop());

async function jobOf(businessType: BusinessType, certificateId: number | null = null) {
  const { application, jobIds } = await buildJobs(ctx);
  await ctx.db('applications').where({ id: application.id }).update({ businessType, certificateId });
  const job = await ctx.db('productionJobs').where({ id: jobIds[0]! }).first();
  if (!job) throw new Error(`application ${application.id} has no job`);
  return job;
}
const settled = (job: { id: number; applicationId: number; itemId: number }): Promise<number | null> =>
  inTransaction(ctx, (tx) => settleService(tx, job));

/** A service period with a certificate in it. */
async function earlier(): Promise<{ serviceId: number; certificateId: number }> {
  const job = await jobOf('new');
  const serviceId = await settled(job);
  if (serviceId === null) throw new Error(`job ${job.id} began no service`);
  const [certificate] = await ctx
    .db('certificates')
    .insert({
      jobId: job.id,
      applicationId: job.applicationId,
      projectId: job.projectId,
      serviceId,
      role: 'signing',
      serialNumber: String(job.id),
      issuer: 'CN=CA',
      subject: 'CN=云汉建设有限公司',
      commonName: '云汉建设有限公司',
      notBefore: new Date('2026-01-01'),
      notAfter: new Date('2027-01-01'),
      algorithm: 'rsa2048',
      spkiSha256: 'a'.repeat(64),
      ckaId: `${job.id}`,
      der: Buffer.from([0x30]),
      sha256: 'b'.repeat(64),
    })
    .returning('id');
  return { serviceId, certificateId: certificate!.id };
}
interface Days {
  starts: string;
  ends: string;
  today: string;
}
async function daysOf(id: number | null): Promise<Days> {
  const today = "(now() at time zone 'Asia/Shanghai')::date::text as today";
  const { rows } = await ctx.db.raw(
    `select starts_on::text as starts, ends_on::text as ends, ${today} from services where id = ?`,
    [id],
  );
  return rows[0];
}

it('a first certificate begins a period on the day it was written', async () => {
  const { serviceId } = await earlier();
  const days = await daysOf(serviceId);
  expect(days.starts).toBe(days.today);
});

it('a change, a reissue and an unlock stay in the period that was paid for', async () => {
  for (const type of ['change', 'reissue', 'unlock'] as const) {
    const { serviceId, certificateId } = await earlier();
    const before = await ctx.db('services').count('* as n').first();
    const job = await jobOf(type, certificateId);
    expect(await settled(job)).toBe(serviceId);
    expect(await ctx.db('services').count('* as n').first()).toEqual(before);
  }
});

it('a renewal goes on where the earlier period ends; after a lapse it begins today', async () => {
  const { serviceId, certificateId } = await earlier();
  const before = await daysOf(serviceId);
  const renewed = await daysOf(await settled(await jobOf('renew', certificateId)));
  expect(renewed.starts).toBe(before.ends);

  await ctx.db('services').where({ id: serviceId }).update({ startsOn: '2020-01-01', endsOn: '2021-01-01' });
  const late = await daysOf(await settled(await jobOf('renew', certificateId)));
  expect(late.starts).toBe(late.today);
});
