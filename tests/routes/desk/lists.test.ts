import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { record } from '../../../server/domain/audit/record.ts';
import { tell } from '../../../server/domain/messages/tell.ts';
import { permissions, type Verb } from '../../../server/vocabulary/permissions.ts';
import { roles, type Role } from '../../../server/vocabulary/roles.ts';
import { buildApplication, type BuiltApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { confirmation } from '../../factories/confirmation.ts';
import { addCheck, addMaterial, openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import type { TestDatabase } from '../../support/database.ts';
import { list, startDesk, type Client, type DeskApp } from './support/deskApp.ts';

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
let application: BuiltApplication;
const clients = new Map<Role, Client>();

beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
  for (const role of roles) clients.set(role, await desk.as((await buildStaff(ctx, [role])).id));
  application = await buildApplication(ctx, { preset: 'B', at: 'dispatch' });
  const {
    id: applicationId,
    projectId,
    itemIds: [itemId],
  } = application;
  await addMaterial(ctx, applicationId, 'business_licence');
  await addCheck(ctx, applicationId, 'advice', 'fail', 'picture_quality');
  const reviewer = await buildStaff(ctx, ['reviewer']);
  await ctx.db('notes').insert({ applicationId, staffId: reviewer.id, body: '电话核实过' });
  await ctx.db('decisions').insert({
    applicationId,
    stage: 'review',
    round: 1,
    contentVersion: 1,
    contentSha256: application.contentSha256,
    outcome: 'approve',
    staffId: reviewer.id,
  });
  const [payment] = (await ctx
    .db('payments')
    .insert({ applicationId, amountFen: 58_000, ...(await confirmation(ctx, 58_000)) })
    .returning('id')) as { id: number }[];
  await ctx
    .db('paymentLines')
    .insert({ paymentId: payment!.id, kind: 'product', label: '单位证书', amountFen: 58_000 });
  const model = (await ctx.db('tokenModels').first('id')) as { id: number };
  const [token] = (await ctx
    .db('tokens')
    .insert({ serial: '5500000001', modelId: model.id, state: 'written', applicationId })
    .returning('id')) as { id: number }[];
  const [job] = (await ctx
    .db('productionJobs')
    .insert({
      applicationId,
      itemId: itemId!,
      projectId,
      ordinal: 1,
      mode: 'factory',
      state: 'done',
      algorithm: 'rsa2048',
      profileVersion: '1',
      tokenId: token!.id,
      tokenSerial: '5500000001',
    })
    .returning('id')) as { id: number }[];
  await ctx.db('certificates').insert({
    jobId: job!.id,
    applicationId,
    projectId,
    tokenId: token!.id,
    role: 'signing',
    serialNumber: '0A',
    issuer: 'CN=Test',
    subject: 'CN=x',
    commonName: application.form.organization.name,
    notBefore: new Date(),
    notAfter: new Date(Date.now() + 86_400_000),
    algorithm: 'rsa2048',
    spkiSha256: 'a',
    ckaId: 'b',
    der: Buffer.from('x'),
    sha256: 'c',
  });
  await record(ctx, { applicationId, type: 'application.submitted' });
  await inTransaction(ctx, (tx) => tell(tx, { applicationId, template: 'submitted', key: 'submitted' }));
  await ctx.db('stations').insert({ name: '一号工位', kind: 'staff' });
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const reading: Record<string, Verb> = {
  applications: 'application.read',
  payments: 'payment.read',
  shipments: 'shipment.read',
  tokens: 'token.read',
  'token-models': 'token.read',
  'production-jobs': 'job.read',
  certificates: 'certificate.read',
  messages: 'message.read',
  projects: 'project.read',
  products: 'project.read',
  stations: 'station.read',
  staff: 'staff.read',
  'audit-events': 'audit.read',
  materials: 'material.read',
  checks: 'material.read',
  decisions: 'application.read',
  notes: 'application.read',
};

describe.each(Object.entries(reading))('%s', (resource, verb) => {
  const readers = permissions[verb].roles as readonly Role[];

  it('is open to the roles of the table and to nobody else', async () => {
    for (const role of roles)
      expect([role, (await clients.get(role)!.get(list(resource))).status]).toEqual([
        role,
        readers.includes(role) ? 200 : 403,
      ]);
    expect((await desk.client().get(list(resource))).status).toBe(401);
  });

  it('tells how many, gives pages, single records and many by id', async () => {
    const client = clients.get(readers[0]!)!;
    const page = await client.get(list(resource, { range: [0, 0], sort: ['id', 'ASC'] }));
    const rows = page.json as unknown as { id: number }[];
    expect(Number(page.headers.get('x-total-count'))).toBeGreaterThan(0);
    expect(rows).toHaveLength(1);
    const one = await client.get(`/api/desk/${resource}/${rows[0]!.id}`);
    expect(one.json).toMatchObject({ id: rows[0]!.id });
    expect((await client.get(list(resource, { filter: { id: [rows[0]!.id, 99_999_999] } }))).json).toHaveLength(1);
    expect((await client.get(`/api/desk/${resource}/99999999`)).status).toBe(404);
  });

  it('takes no filter, sort or range that is not listed', async () => {
    const client = clients.get(readers[0]!)!;
    for (const query of [
      { filter: { passwordHash: 'x' } },
      { sort: ['data_key_wrapped', 'ASC'] },
      { sort: ['id; drop table staff', 'ASC'] },
      { range: [10_001, 10_025] },
    ]) {
      expect((await client.get(list(resource, query))).json.code).toBe('validation_failed');
    }
  });
});

describe('what lists show', () => {
  const rowsOf = async (role: Role, resource: string, filter: unknown = {}): Promise<Record<string, unknown>[]> =>
    (await clients.get(role)!.get(list(resource, { filter }))).json as unknown as Record<string, unknown>[];

  it('no number of a person or phone in clear, in no list and no detail', async () => {
    const { legalRepresentative, agent } = application.form;
    const secrets = [legalRepresentative.idNumber, legalRepresentative.phone, agent.idNumber, agent.phone, agent.email];
    for (const role of roles) {
      for (const resource of Object.keys(reading)) {
        const texts = [
          (await clients.get(role)!.get(list(resource))).text,
          (await clients.get(role)!.get(`/api/desk/applications/${application.id}`)).text,
        ];
        for (const secret of secrets) expect(texts.join()).not.toContain(secret);
      }
    }
  });

  it('nothing of another project, and nothing that tells it exists', async () => {
    const stranger = await desk.as(
      (await buildStaff(ctx, ['reviewer', 'senior_reviewer', 'finance', 'logistics', 'bench_operator'], [])).id,
    );
    for (const resource of [
      'applications',
      'payments',
      'shipments',
      'production-jobs',
      'certificates',
      'messages',
      'projects',
      'products',
      'materials',
      'checks',
      'decisions',
      'notes',
    ]) {
      const all = await rowsOf('auditor', resource);
      const answer = await stranger.get(list(resource));
      expect([resource, answer.json, answer.headers.get('x-total-count')]).toEqual([resource, [], '0']);
      const [other, none] = [
        await stranger.get(`/api/desk/${resource}/${all[0]!.id as number}`),
        await stranger.get(`/api/desk/${resource}/99999999`),
      ];
      const said = ({ status, json: { code, message, details } }: typeof other) => ({ status, code, message, details });
      expect([resource, said(other)]).toEqual([resource, said(none)]);
      expect(other.status).toBe(404);
    }
  });

  it('the application found by name, number, credit code and phone', async () => {
    const { organization, agent } = application.form;
    for (const q of [
      organization.name.slice(3, 5),
      organization.name,
      application.number,
      application.number.slice(0, 8),
      organization.uscc.slice(0, 12),
      agent.phone,
      ` ${agent.phone.slice(0, 3)} ${agent.phone.slice(3)}`,
    ]) {
      expect((await rowsOf('reviewer', 'applications', { q })).map((row) => row.id)).toContain(application.id);
    }
    for (const q of ['没有这家', 'YXNONE0000', '13900000000', '%%', '_____'])
      expect(await rowsOf('reviewer', 'applications', { q })).toEqual([]);
    for (const [role, resource, q] of [
      ['finance', 'payments', application.number],
      ['logistics', 'shipments', organization.name],
      ['logistics', 'tokens', '550000'],
      ['auditor', 'production-jobs', '5500000001'],
      ['auditor', 'certificates', '0a'],
      ['auditor', 'messages', organization.name],
    ] as const) {
      expect([resource, (await rowsOf(role, resource, { q })).length > 0]).toEqual([resource, true]);
      expect(await rowsOf(role, resource, { q: '没有这家' })).toEqual([]);
    }
  });

  it('in the detail only what the role works with', async () => {
    const detail = async (role: Role) =>
      (await clients.get(role)!.get(`/api/desk/applications/${application.id}`)).json as {
        content: { legalRepresentative: { name: string }; delivery: { street: string } };
        materials: unknown[];
        payments: unknown[];
        checks: unknown[];
        decisions: unknown[];
        timeline: { type: string }[];
      };
    const reviewer = await detail('reviewer');
    expect(reviewer.content.legalRepresentative).toMatchObject({
      name: '林则舟',
      idNumber: expect.stringMatching(/^\d{3}\*+\w{2}$/),
    });
    expect([
      reviewer.materials.length,
      reviewer.checks.length,
      reviewer.payments.length,
      reviewer.decisions.length,
    ]).toEqual([1, 1, 1, 1]);
    expect(reviewer.timeline.map((one) => one.type)).toContain('application.submitted');
    const logistics = await detail('logistics');
    expect(logistics.content.legalRepresentative.name).toBe('');
    expect(logistics.content.delivery.street).not.toBe('');
    expect([logistics.materials, logistics.payments, logistics.checks]).toEqual([[], [], []]);
  });

  it('the receiver of a parcel in clear only to those who pack it', async () => {
    const [row] = await rowsOf('logistics', 'shipments');
    expect(
      (await clients.get('logistics')!.get(`/api/desk/shipments/${row!.id as number}`)).json.receiver,
    ).toMatchObject({ name: '沈知远', phone: application.form.delivery.phone });
    expect((await clients.get('auditor')!.get(`/api/desk/shipments/${row!.id as number}`)).json.receiver).toBeNull();
  });
});
