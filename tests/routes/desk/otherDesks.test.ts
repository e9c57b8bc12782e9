import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { roles } from '../../../server/vocabulary/roles.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildChecked, openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import type { TestDatabase } from '../../support/database.ts';
import { list, startDesk, type Client, type DeskApp } from './support/deskApp.ts';

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const signedIn = async (roles: Parameters<typeof buildStaff>[1]): Promise<Client> =>
  desk.as((await buildStaff(ctx, roles)).id, { steppedUp: true });

describe('the other desks', () => {
  it('confirm, dispute, resend, receive and spoil', async () => {
    const application = await buildChecked(ctx, { at: 'payment' });
    const [finance, logistics] = [await signedIn(['finance']), await signedIn(['logistics'])];
    const [row] = (await finance.get(list('payments', { filter: { applicationId: application.id } })))
      .json as unknown as { id: number; version: number; amountFen: number; abilities: string[] }[];
    expect(row!.abilities).toEqual(expect.arrayContaining(['confirm']));
    expect(
      (
        await finance.post(`/api/desk/payments/${row!.id}/confirm`, {
          version: row!.version,
          receivedFen: row!.amountFen - 1,
          reference: 'HK1',
          payerName: '云汉',
        })
      ).json.code,
    ).toBe('validation_failed');
    expect(
      (
        await finance.post(`/api/desk/payments/${row!.id}/confirm`, {
          version: row!.version,
          receivedFen: row!.amountFen,
          reference: 'HK1',
          payerName: '云汉',
        })
      ).json,
    ).toMatchObject({ status: 'confirmed', lines: [{ kind: 'product' }, { kind: 'medium' }, { kind: 'shipping' }] });
    expect(
      (
        await finance.post(`/api/desk/payments/${row!.id}/confirm`, {
          version: row!.version,
          receivedFen: row!.amountFen,
          reference: 'HK1',
          payerName: '云汉',
        })
      ).status,
    ).toBe(409);

    const messages = (await logistics.get(list('messages', { filter: { applicationId: application.id } })))
      .json as unknown as { id: number; abilities: string[] }[];
    expect(messages[0]!.abilities).not.toContain('resend');
    await ctx.db('messages').where({ id: messages[0]!.id }).update({ state: 'failed' });
    expect((await logistics.post(`/api/desk/messages/${messages[0]!.id}/resend`)).json.state).toBe('queued');
    expect((await logistics.post(`/api/desk/messages/${messages[0]!.id}/resend`)).status).toBe(409);

    const models = (await logistics.get(list('token-models'))).json as unknown as {
      id: number;
      serialPrefixes: string[];
    }[];
    const model = models.find(({ serialPrefixes }) => serialPrefixes.some((prefix) => '5518001801'.startsWith(prefix)));
    const box = {
      modelId: model!.id,
      serials: [
        { serial: '5518001801', label: 'YH-1' },
        { serial: '5518001802', label: '' },
      ],
    };
    expect((await logistics.post('/api/desk/tokens/receive', box)).json).toMatchObject({
      received: [{ serial: '5518001801' }, { serial: '5518001802' }],
    });
    expect((await logistics.post('/api/desk/tokens/receive', box)).json).toMatchObject({
      code: 'duplicate',
      details: { serials: ['5518001801', '5518001802'] },
    });
    const [token] = (await logistics.get(list('tokens', { filter: { q: '5518001801' } }))).json as unknown as {
      id: number;
      version: number;
    }[];
    expect(
      (await logistics.post(`/api/desk/tokens/${token!.id}/spoil`, { version: token!.version + 1, reason: '外壳破损' }))
        .json.code,
    ).toBe('version_conflict');
    expect(
      (await logistics.post(`/api/desk/tokens/${token!.id}/spoil`, { version: token!.version, reason: '外壳破损' }))
        .json.state,
    ).toBe('damaged');
  });

  it('make colleagues and benches; what is shown once is shown once', async () => {
    const admin = await signedIn(['administrator']);
    const created = (
      await admin.post('/api/desk/staff', {
        login: 'Li.Na',
        name: '李娜',
        roles: ['finance'],
        allProjects: false,
        projectIds: [],
      })
    ).json as { id: number; version: number };
    expect(created).toMatchObject({
      login: 'li.na',
      totpUri: expect.stringMatching(/^otpauth:\/\/totp\//),
      password: expect.any(String),
    });
    expect(Object.keys((await admin.get(`/api/desk/staff/${created.id}`)).json)).not.toContain('totpUri');
    expect(
      (
        await admin.send('PUT', `/api/desk/staff/${created.id}`, {
          ...created,
          name: '李娜娜',
          active: true,
          projectIds: [],
        })
      ).json,
    ).toMatchObject({ name: '李娜娜', version: 2 });
    expect((await admin.post(`/api/desk/staff/${created.id}/reset`, { version: 2, totp: true })).json).toMatchObject({
      totpUri: expect.any(String),
      password: null,
    });
    const station = (await admin.post('/api/desk/stations', { name: '二号工位' })).json as { id: number; key: string };
    expect(station.key).toMatch(/^[\w-]{43}$/);
    expect(Object.keys((await admin.get(`/api/desk/stations/${station.id}`)).json)).not.toContain('key');
    expect((await admin.post('/api/desk/stations', { name: '二号工位' })).json.code).toBe('duplicate');
  });

  it('see the dashboard, whatever their role', async () => {
    for (const role of roles)
      expect((await (await signedIn([role])).get('/api/desk/stats')).json).toMatchObject({
        late: { total: expect.any(Number) },
        waiting: expect.arrayContaining([expect.objectContaining({ stage: 'review', role: 'reviewer' })]),
      });
  });

  it('verify the chain', async () => {
    const auditor = await signedIn(['auditor']);
    expect((await auditor.post('/api/desk/audit-events/verify')).json).toMatchObject({
      firstFault: null,
      events: expect.any(Number),
    });
  });
});
