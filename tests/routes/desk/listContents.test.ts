import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '../../../server/vocabulary/roles.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { list } from './support/deskApp.ts';
import { openFullLists, reading, type FullLists } from './support/everyRecord.ts';

let lists: FullLists;
let ctx: FullLists['ctx'];
let desk: FullLists['desk'];
let clients: FullLists['clients'];
let application: FullLists['application'];
beforeAll(async () => {
  lists = await openFullLists();
  ({ ctx, desk, clients, application } = lists);
});
afterAll(() => lists?.close());

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
