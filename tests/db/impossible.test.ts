import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../seeds/presets.ts';
import { forgetContent } from '../../server/domain/applications/forgetContent.ts';
import type { Context } from '../../server/domain/context.ts';
import { buildApplication, type BuiltApplication } from '../factories/buildApplication.ts';
import { buildCertificate } from '../factories/buildCertificate.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { buildStation } from '../factories/buildStation.ts';
import { confirmation } from '../factories/confirmation.ts';
import type { CertificatesInsert, SessionsInsert } from '../../server/models/tables.generated.ts';
import type { Stage } from '../../server/vocabulary/stages.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let application: BuiltApplication;
let staffId: number;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  application = await buildApplication(ctx, { preset: 'B', at: 'review' });
  staffId = (await buildStaff(ctx, ['reviewer'])).id;
});
afterAll(() => database.drop());

/** The rule that refused it: the name of the constraint, or what a trigger said. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: { constraint?: string; message: string }) => reason,
  );
  return error === null ? 'nothing' : (error.constraint ?? error.message);
}
const one = async (table: string, row: Record<string, unknown>): Promise<number> =>
  ((await ctx.db(table).insert(row).returning('id')) as { id: number }[])[0]!.id;

describe('what was written stays as it is', () => {
  it.each<[table: string, row: () => Promise<Record<string, unknown>>, change: Record<string, unknown>]>([
    [
      'applicationVersions',
      async () => ({
        applicationId: application.id,
        version: 77,
        round: 1,
        sealed: Buffer.from('x'),
        contentSha256: 'a',
        materialDigests: '[]',
      }),
      { contentSha256: 'b' },
    ],
    [
      'documentVersions',
      async () => ({
        applicationId: application.id,
        kind: 'registration_form',
        version: 77,
        snapshotSealed: Buffer.from('x'),
        snapshotSha256: 'a',
        keyedHash: 'a',
      }),
      { snapshotSealed: Buffer.from('y') },
    ],
    [
      'consents',
      async () => ({
        accountId: application.accountId,
        applicationId: application.id,
        agreementId: ((await ctx.db('agreements').first('id')) as { id: number }).id,
        sha256: 'a',
      }),
      { sha256: 'b' },
    ],
    [
      'decisionReasons',
      async () => ({ decisionId: await decided(), targetKind: 'application', target: '', code: 'other' }),
      { code: 'forged' },
    ],
    [
      'paymentLines',
      async () => ({ paymentId: await paid(), kind: 'product', label: '单位证书', amountFen: 100 }),
      { amountFen: 99 },
    ],
    [
      'escrowedKeys',
      async () => ({
        jobId: (await buildCertificate(ctx, application.id)).jobId,
        algorithm: 'rsa2048',
        spkiSha256: 'a',
        ckaId: 'a',
        sealedPrivateKey: Buffer.from('x'),
      }),
      { sealedPrivateKey: Buffer.from('y') },
    ],
  ])('%s', async (table, row, change) => {
    const id = await one(table, await row());
    expect(await refusal(ctx.db(table).where({ id }).update(change))).toMatch(/insert-only|stays as it is/);
    expect(await refusal(ctx.db(table).where({ id }).delete())).toMatch(/insert-only|stays as it is/);
  });

  async function decided(): Promise<number> {
    const other = await buildApplication(ctx, { preset: 'B', at: 'review' });
    return one('decisions', {
      applicationId: other.id,
      stage: 'review',
      round: 1,
      contentVersion: 1,
      contentSha256: 'a',
      outcome: 'reject',
      staffId,
    });
  }
  async function paid(): Promise<number> {
    const other = await buildApplication(ctx, { preset: 'B', at: 'review' });
    return one('payments', { applicationId: other.id, amountFen: 100, ...(await confirmation(ctx, 100)) });
  }

  it('only lines of a payment that is still due may be written anew', async () => {
    const other = await buildApplication(ctx, { preset: 'B', at: 'payment' });
    const paymentId = (await ctx.db('payments').where({ applicationId: other.id, status: 'due' }).first('id'))!.id;
    expect(await ctx.db('paymentLines').where({ paymentId }).delete()).toBeGreaterThan(0);
  });

  it('erasing empties what was sealed, and nothing besides', async () => {
    const other = await buildApplication(ctx, { preset: 'B', at: 'review' });
    const versions = () => ctx.db('applicationVersions').where({ applicationId: other.id });
    expect(await versions().update({ sealed: Buffer.alloc(0) })).toBe(1);
    expect(await refusal(versions().update({ sealed: Buffer.alloc(0), contentSha256: 'b' }))).toContain('insert-only');
    await forgetContent(ctx, other.id);
    expect(await ctx.db('applications').where({ id: other.id }).first()).toMatchObject({ agentName: '' });
  });

  it('a certificate keeps its bytes and its name, while its state turns', async () => {
    const { id } = await buildCertificate(ctx, application.id);
    const certificate = () => ctx.db('certificates').where({ id });
    for (const change of [{ der: Buffer.from('other') }, { serialNumber: 'FF' }, { notAfter: new Date('2040-01-01') }])
      expect(await refusal(certificate().update(change))).toContain('stays as it was issued');
    expect(await certificate().update({ state: 'suspended' })).toBe(1);
  });

  it('an approved item also after the end', async () => {
    const other = await buildApplication(ctx, { preset: 'B', at: 'payment' });
    await one('decisions', {
      applicationId: other.id,
      stage: 'review',
      round: 1,
      contentVersion: 1,
      contentSha256: other.contentSha256,
      outcome: 'approve',
      staffId,
    });
    await ctx.db('applicationStates').where({ applicationId: other.id }).update({ status: 'completed', stage: null });
    expect(
      await refusal(ctx.db('applicationItems').where({ applicationId: other.id }).update({ quantity: 9 })),
    ).toContain('was approved as it is');
  });
});

describe('rows that cannot be', () => {
  const state = () => ctx.db('applicationStates').where({ applicationId: application.id });

  it('an application that is open has a stage, one that has ended has none, and a lease has its person', async () => {
    expect(await refusal(state().update({ stage: null }))).toContain('is open without a stage');
    expect(await refusal(state().update({ stage: 'lunch' as never }))).toBe('application_states_stage');
    expect(await refusal(state().update({ status: 'rejected' }))).toBe('application_states_closed');
    expect(await refusal(state().update({ leaseUntil: new Date(), assigneeId: null }))).toBe(
      'application_states_leased',
    );
    expect(
      await refusal(
        ctx.db('applicationStages').insert({ applicationId: application.id, position: 99, stage: 'lunch' as never }),
      ),
    ).toBe('application_stages_stage');
  });

  it('no stage goes back while a later one is done: the last goes first', async () => {
    const other = await buildApplication(ctx, { preset: 'B', at: 'production' });
    const stage = (name: Stage) => ctx.db('applicationStages').where({ applicationId: other.id, stage: name });
    for (const to of ['waiting', 'open'] as const)
      expect(await refusal(stage('review').update({ state: to }))).toContain('has a later one that is done');
    for (const name of ['production', 'payment', 'review'] as const)
      expect(await stage(name).update({ state: 'waiting' })).toBe(1);
  });

  it('a confirmed payment says how much came, when, and who saw it', async () => {
    const other = await buildApplication(ctx, { preset: 'B', at: 'review' });
    const whole = { applicationId: other.id, amountFen: 100, ...(await confirmation(ctx, 100)) };
    for (const missing of ['receivedFen', 'confirmedAt', 'confirmedByStaffId'])
      expect(await refusal(ctx.db('payments').insert({ ...whole, [missing]: null }))).toBe('payments_confirmed');
    await ctx.db('payments').insert({ ...whole, method: 'alipay', confirmedByStaffId: null });
  });

  it('a certificate ends after it begins, is active on a token with its service, and belongs to a pair', async () => {
    const { id, jobId, tokenId } = await buildCertificate(ctx, application.id, { state: 'revoked' });
    const { id: _id, ...withoutId } = (await ctx.db('certificates').where({ id }).first())!;
    const insert = (change: Partial<CertificatesInsert>) =>
      ctx.db('certificates').insert({ ...withoutId, jobId, tokenId, serialNumber: 'AB', state: 'active', ...change });
    expect(await refusal(insert({ notAfter: withoutId.notBefore }))).toBe('certificates_validity');
    expect(await refusal(insert({ tokenId: null }))).toBe('certificates_active');
    expect(await refusal(insert({ serviceId: null }))).toBe('certificates_active');
    expect(await refusal(insert({ role: 'encryption', pairId: null }))).toBe('certificates_encryption');
    expect(await refusal(insert({ role: 'encryption', pairId: id }))).toBe('nothing');
  });

  it('a parcel was handed to a carrier or to somebody', async () => {
    const other = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
    const parcel = ctx.db('shipments').where({ applicationId: other.id });
    await parcel.clone().update({ status: 'packed' });
    expect(await refusal(parcel.clone().update({ status: 'handed_over' }))).toBe('shipments_handed_over');
    expect(await refusal(parcel.clone().update({ status: 'handed_over', handedOverTo: '沈知远' }))).toBe('nothing');
  });

  it('a session is of one subject; at a station stands at most one person', async () => {
    const stationId = (await buildStation(ctx)).id;
    const { accountId } = application;
    const session = (subject: Partial<SessionsInsert> & Pick<SessionsInsert, 'kind'>) =>
      refusal(
        ctx.db('sessions').insert({
          tokenDigest: JSON.stringify(subject),
          csrfToken: 'x',
          expiresAt: new Date(),
          ...subject,
        }),
      );
    expect(await session({ kind: 'staff', staffId, accountId })).toBe('sessions_subject');
    expect(await session({ kind: 'account', accountId, stationId })).toBe('sessions_subject');
    expect(await session({ kind: 'station', stationId, staffId, accountId })).toBe('sessions_subject');
    expect(await session({ kind: 'station', stationId, staffId })).toBe('nothing');
  });

  it('two roles that do not go together are not both given, even at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await buildStaff(ctx, ['bench_operator']);
      await ctx.db('staffRoles').where({ staffId: id }).delete();
      await Promise.allSettled(
        (['reviewer', 'auditor'] as const).map((role) => ctx.db('staffRoles').insert({ staffId: id, role })),
      );
      expect(await ctx.db('staffRoles').where({ staffId: id })).toHaveLength(1);
    }
  });
});
