import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { closeApplication } from '../../../server/domain/workflows/closeApplication.ts';
import { deskVerbs } from '../../../server/presenters/verbs/deskVerbs.ts';
import { deskRoutes } from '../../../server/routes/desk/deskRoutes.ts';
import type { AuditEventType } from '../../../server/vocabulary/auditEventTypes.ts';
import { isRepeatable } from '../../../server/vocabulary/repeatableVerbs.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { buildToken } from '../../factories/buildToken.ts';
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

let keys = 0;
/**
 * The same request twice at once and once more afterwards: one answer. Then the same key with another body: refused.
 */
async function repeated(client: Client, path: string, body: object, other: object): Promise<Record<string, unknown>> {
  const headers = { 'idempotency-key': `key-${(keys += 1)}` };
  const send = (sent: object) => client.send('POST', path, sent, headers);
  const answers = [...(await Promise.all([send(body), send(body)])), await send(body)];
  expect(answers.map(({ status, json }) => [status, json.code])).toEqual(
    answers.map(() => [answers[0]!.status, undefined]),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await send(other)).json.code).toBe('idempotency_conflict');
  return answers[0]!.json;
}
const eventsOf = async (applicationId: number, type: AuditEventType): Promise<number> =>
  (await ctx.db('auditEvents').where({ applicationId, type })).length;
const worker = async (role: Parameters<typeof buildStaff>[1][number]): Promise<Client> =>
  desk.as((await buildStaff(ctx, [role])).id, { steppedUp: true });

it('a payment is disputed, confirmed and refunded once, however often it is sent', async () => {
  const { id: applicationId } = await buildChecked(ctx, { at: 'payment' });
  const finance = await worker('finance');
  const read = async () =>
    (await finance.get(list('payments', { filter: { applicationId } }))).json as unknown as {
      id: number;
      version: number;
      amountFen: number;
    }[];
  const [due] = await read();
  const path = `/api/desk/payments/${due!.id}`;
  await ctx.db('payments').where({ id: due!.id }).update({ status: 'reported' });

  const dispute = { version: due!.version, note: '未到账' };
  await repeated(finance, `${path}/dispute`, dispute, { ...dispute, note: '金额不符' });
  expect(await eventsOf(applicationId, 'payment.due')).toBe(2);

  const confirm = { version: due!.version + 1, receivedFen: due!.amountFen, reference: 'HK1', payerName: '云汉' };
  const confirmed = await repeated(finance, `${path}/confirm`, confirm, { ...confirm, reference: 'HK2' });
  expect(confirmed).toMatchObject({ status: 'confirmed', receivedReference: 'HK1' });
  expect(await eventsOf(applicationId, 'payment.confirmed')).toBe(1);

  await inTransaction(ctx, (tx) => closeApplication(tx, applicationId, 'withdrawn'));
  const back = { account: '6230 **** 1801', refundedOn: '2026-01-05', reference: 'TK1' };
  const refund = { version: (confirmed.version as number) + 1, ...back, note: '撤回' };
  await repeated(finance, `${path}/refund`, refund, { ...refund, note: '别的' });
  expect(await eventsOf(applicationId, 'payment.refunded')).toBe(1);
});

it('a parcel is filled, packed and handed over once, and the secret of its slip is the first one', async () => {
  const { id: applicationId } = await buildApplication(ctx, { preset: 'A', at: 'dispatch_blank' });
  const row = (await ctx.db('shipments').where({ applicationId }).first('id')) as { id: number };
  const token = await buildToken(ctx);
  const logistics = await worker('logistics');
  const path = `/api/desk/shipments/${row.id}`;

  const { serial } = token;
  expect(await repeated(logistics, `${path}/take`, { serial }, { serial: '5500000' })).toMatchObject({
    tokens: [{ serial }],
  });
  const packed = await repeated(logistics, `${path}/pack`, {}, { version: 99 });
  expect(packed).toMatchObject({ status: 'packed', slipToken: expect.any(String) });
  const kept = await ctx.db('idempotencyKeys').where('scope', 'like', '%shipments.pack').first('response');
  expect(JSON.stringify(kept)).not.toContain(packed.slipToken);
  const sent = { carrier: '顺丰速运', trackingNumber: 'SF1800000001800' };
  await repeated(logistics, `${path}/hand-over`, sent, { ...sent, trackingNumber: 'SF1800000001801' });
  expect(await eventsOf(applicationId, 'shipment.packed')).toBe(1);
  expect(await eventsOf(applicationId, 'shipment.handed_over')).toBe(1);
});

it('a remark is written once', async () => {
  const { id: applicationId } = await buildChecked(ctx);
  await repeated(
    await worker('reviewer'),
    `/api/desk/applications/${applicationId}/notes`,
    { body: '一' },
    { body: '二' },
  );
  expect(await ctx.db('notes').where({ applicationId })).toHaveLength(1);
});

it('names as not repeatable only verbs the desk has, and every verb has its endpoint', () => {
  const verbs = Object.entries(deskVerbs).flatMap(([noun, of]) => Object.keys(of).map((verb) => ({ noun, verb })));
  expect(verbs.filter(({ verb }) => !isRepeatable(verb)).map(({ verb }) => verb)).toEqual([
    'claim',
    'heartbeat',
    'release',
    'close',
    'judge',
    'look',
    'reveal',
    'abandon',
    'resume',
    'close',
    'reset',
  ]);
  const paths = deskRoutes.map(({ path }) => path);
  for (const { noun, verb } of verbs) expect(paths).toContain(`/api/desk/${noun}/:id/${verb}`);
});
