import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import type { IntakeApplication } from '../../../server/presenters/intakeApplication.ts';
import type { IntakeCatalogue } from '../../../server/presenters/intakeCatalogue.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { testPhone } from '../../factories/people.ts';
import { startTestApp, type Caller, type TestApp } from '../../support/app.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { solvedFor } from '../../../server/station/solvedFor.ts';
import { codeSentTo } from '../../domain/accounts/sentCode.ts';
import { attachAll, fullForm } from '../../domain/applications/support/draft.ts';

let database: TestDatabase;
let ctx: Context;
let app: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  app = await startTestApp(ctx, database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const bodyOf = <T>(answer: { body: unknown }): T => answer.body as T;

async function wish(): Promise<{ projectId: number; items: { productId: number; quantity: number }[] }> {
  const { regions } = bodyOf<IntakeCatalogue>(await app.anonymous.get('/api/intake/catalogue'));
  const project = regions
    .flatMap((region) => region.categories.flatMap((category) => category.projects))
    .find((one) => one.name.startsWith('临海市'))!;
  return { projectId: project.id, items: [{ productId: project.products[0]!.id, quantity: 1 }] };
}
async function account(): Promise<{ caller: Caller; as: Context }> {
  const { id, as } = await buildAccount(ctx);
  return { caller: await app.as({ kind: 'account', accountId: id }), as };
}

const askForCode = async ({ anonymous, url }: TestApp, phone: string) =>
  anonymous.post('/api/intake/verification-codes', {
    phone,
    purpose: 'register',
    solution: await solvedFor(url, 'send_code'),
  });

describe("the applicant's endpoints", () => {
  it('register by phone and code with a session cookie that scripts cannot read', async () => {
    const phone = testPhone();
    const unsolved = await app.anonymous.post('/api/intake/verification-codes', { phone, purpose: 'register' });
    expect(unsolved).toMatchObject({
      status: 403,
      body: { code: 'challenge_required', details: { purpose: 'send_code' } },
    });
    const asked = await askForCode(app, phone);
    expect(asked).toMatchObject({ status: 200, body: { resendAfterSeconds: 60, validForSeconds: 600 } });
    const tooSoon = await askForCode(app, phone);
    expect(tooSoon).toMatchObject({ status: 429, body: { code: 'code_too_soon' } });

    const code = await codeSentTo(ctx, phone);
    expect(await app.anonymous.post('/api/intake/sessions', { phone, code })).toMatchObject({
      status: 200,
      body: { registered: false },
    });
    const shown = bodyOf<{ id: number; kind: string; version: string }[]>(
      await app.anonymous.get('/api/intake/registration-agreements'),
    );
    expect(shown.map(({ kind }) => kind)).toEqual(['service_agreement', 'privacy']);
    const agreementIds = shown.map(({ id }) => id);
    const account = { phone, code, kind: 'organization' };
    const older = [...agreementIds.slice(1), 999_999];
    expect(await app.anonymous.post('/api/intake/accounts', { ...account, agreementIds: older })).toMatchObject({
      status: 422,
      body: { code: 'agreements_first' },
    });
    const entered = await app.anonymous.post('/api/intake/accounts', { ...account, agreementIds });
    const consents = await ctx
      .db('consents')
      .where({ applicationId: null })
      .orderBy('id')
      .select('agreementId', 'sha256');
    expect(consents.map((one) => one.agreementId)).toEqual(agreementIds);
    const event = await ctx.db('auditEvents').where({ type: 'account.registered' }).orderBy('id', 'desc').first();
    expect(JSON.parse(event!.details)).toMatchObject({
      agreed: shown.map(({ kind, version }, n) => ({ kind, version, sha256: consents[n]?.sha256 })),
    });
    expect(entered).toMatchObject({ status: 200, body: { account: { kind: 'organization' }, demo: false } });
    const cookie = entered.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^yx_intake=[^;]{40,}; .*HttpOnly/i);
    expect(entered.text).not.toContain(phone);

    const headers = { Cookie: cookie.split(';')[0]! };
    const { csrfToken } = bodyOf<{ csrfToken: string }>(
      await app.anonymous.call('GET', '/api/intake/session', undefined, headers),
    );
    expect(await app.anonymous.call('POST', '/api/intake/applications', await wish(), headers)).toMatchObject({
      status: 403,
      body: { code: 'csrf' },
    });
    expect(
      await app.anonymous.call('POST', '/api/intake/applications', await wish(), {
        ...headers,
        'X-CSRF-Token': csrfToken,
      }),
    ).toMatchObject({ status: 200 });
    expect(
      await app.anonymous.call('DELETE', '/api/intake/session', undefined, { ...headers, 'X-CSRF-Token': csrfToken }),
    ).toMatchObject({ status: 204 });
    expect(await app.anonymous.call('GET', '/api/intake/session', undefined, headers)).toMatchObject({
      status: 200,
      body: { account: null, csrfToken: null },
    });
    expect(await app.anonymous.call('GET', '/api/intake/applications', undefined, headers)).toMatchObject({
      status: 401,
    });
  });

  it('lead from a draft to an application in review, saying at each step what is asked for', async () => {
    const { caller, as } = await account();
    const { id } = bodyOf<{ id: number }>(
      await caller.post('/api/intake/applications', await wish(), { 'Idempotency-Key': 'a' }),
    );
    expect(
      bodyOf<{ id: number }>(await caller.post('/api/intake/applications', await wish(), { 'Idempotency-Key': 'a' }))
        .id,
    ).toBe(id);

    const draft = bodyOf<IntakeApplication>(await caller.get(`/api/intake/applications/${id}`));
    expect(draft).toMatchObject({
      status: 'draft',
      state: 'draft',
      task: 'continue',
      abilities: ['edit', 'submit', 'mail_forms', 'withdraw'],
    });
    expect(draft.slots.map((one) => one.kind)).toEqual([
      'registration_form',
      'seal_specimen_form',
      'business_licence',
      'legal_representative_id',
      'agent_id_front',
      'agent_id_back',
    ]);
    expect(draft.faults.length).toBeGreaterThan(5);

    const form = fullForm();
    expect(await caller.call('PUT', `/api/intake/applications/${id}/form`, form)).toMatchObject({ status: 422 });
    expect(await caller.call('PUT', `/api/intake/applications/${id}/form`, form, { 'If-Match': '"1"' })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(
      await caller.call(
        'PUT',
        `/api/intake/applications/${id}/form`,
        { ...form, remark: 'late tab' },
        { 'If-Match': '"1"' },
      ),
    ).toMatchObject({ status: 409, body: { code: 'version_conflict', details: { version: 2 } } });
    await attachAll({ id, as });
    expect(await caller.post(`/api/intake/applications/${id}/submit`)).toMatchObject({
      status: 422,
      body: { code: 'validation_failed' },
    });
    await caller.post(`/api/intake/applications/${id}/consents`, {
      agreementIds: draft.agreements.map((one) => one.id),
    });

    const { phone } = form.agent;
    const unproven = bodyOf<IntakeApplication>(await caller.get(`/api/intake/applications/${id}`));
    expect(unproven.faults).toEqual([{ path: 'agent.phone', code: 'phone_unproven' }]);
    expect(await caller.post('/api/intake/agent-phone/codes', { phone })).toMatchObject({ body: { proven: false } });
    const code = await codeSentTo(ctx, phone);
    expect(await caller.post('/api/intake/agent-phone/proofs', { phone, code })).toMatchObject({ status: 204 });
    expect(await caller.post('/api/intake/agent-phone/codes', { phone })).toMatchObject({ body: { proven: true } });

    const answers = await Promise.all([1, 2, 3].map(() => caller.post(`/api/intake/applications/${id}/submit`)));
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
    const running = bodyOf<IntakeApplication>(answers[0]!);
    expect(running).toMatchObject({ status: 'open', state: 'in_review', task: 'wait', wording: '资料待审核' });
    expect(running.form.agent.idNumber).toMatch(/^110\*+..$/);
    expect(running.stages[0]).toMatchObject({ stage: 'review', state: 'open', dueAt: expect.any(String) as string });
    expect(bodyOf<unknown[]>(await caller.get('/api/intake/applications'))).toMatchObject([
      { id, state: 'in_review', organizationName: form.organization.name },
    ]);
    expect(await caller.post(`/api/intake/applications/${id}/withdraw`)).toMatchObject({
      status: 200,
      body: { status: 'withdrawn' },
    });
  });

  it('show nobody the application, session or pictures of another, and strangers nothing', async () => {
    const [mine, other] = [await account(), await account()];
    const { id } = bodyOf<{ id: number }>(await mine.caller.post('/api/intake/applications', await wish()));
    for (const path of [
      `/api/intake/applications/${id}`,
      `/api/intake/applications/${id}/parcel`,
      `/api/intake/applications/${id}/documents`,
    ]) {
      expect(await other.caller.get(path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await app.anonymous.get(path)).toMatchObject({ status: 401 });
    }
    for (const verb of ['submit', 'withdraw', 'authorization-code'])
      expect(await other.caller.post(`/api/intake/applications/${id}/${verb}`)).toMatchObject({ status: 404 });
  });

  it('answer live checks without telling who the other is', async () => {
    const { caller } = await account();
    const answer = await caller.post('/api/intake/checks', { uscc: '9135', organizationName: '云汉建设有限公司' });
    expect(answer).toMatchObject({
      status: 200,
      body: { uscc: 'uscc_length', document: null, unknownRegion: false, similarName: false, hasCertificate: false },
    });
    expect(await app.anonymous.post('/api/intake/checks', {})).toMatchObject({ status: 401 });
  });

  it('have the demo outbox in the demo only', async () => {
    expect(await app.anonymous.get('/api/public/demo/messages')).toMatchObject({ status: 404 });
    const demo = await startTestApp({ ...ctx, demo: true }, database);
    const phone = testPhone();
    await askForCode(demo, phone);
    const messages = bodyOf<{ recipient: string; body: string }[]>(
      await demo.anonymous.get('/api/public/demo/messages'),
    );
    expect(messages[0]).toMatchObject({
      recipient: phone,
      body: expect.stringContaining(await codeSentTo(ctx, phone)) as string,
    });
    await demo.close();
  });

  it('limit how many codes one address may ask for', async () => {
    const limited = await startTestApp(ctx, database, { limits: true });
    const answers = await Promise.all(
      Array.from({ length: 65 }, () =>
        limited.anonymous.post('/api/intake/verification-codes', { phone: testPhone(), purpose: 'sign_in' }),
      ),
    );
    expect(answers.filter((one) => one.status === 429)).toHaveLength(5);
    await limited.close();
  });
});
