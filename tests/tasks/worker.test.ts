import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../seeds/presets.ts';
import type { Context } from '../../server/domain/context.ts';
import { inTransaction } from '../../server/domain/context.ts';
import { tell } from '../../server/domain/messages/tell.ts';
import { composeMessage } from '../../server/messaging/compose.ts';
import { SmsGatewaySender } from '../../server/messaging/SmsGatewaySender.ts';
import { startWorker, type Worker } from '../../server/worker.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/driveEventually.ts';
import { startFakeSmsGateway, type FakeSmsGateway } from '../support/fakeSmsGateway.ts';

let database: TestDatabase;
let gateway: FakeSmsGateway;
let ctx: Context;
let worker: Worker;
let applicationId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = await startFakeSmsGateway();
  const sender = new SmsGatewaySender(gateway.url, 1_000);
  ctx = testContext({
    db: database.knex,
    ports: { messages: { compose: composeMessage, send: (message) => sender.send(message) } },
  });
  await seedPresets(database.knex);
  applicationId = (await buildApplication(ctx)).id;
  worker = await startWorker(ctx, database, 2);
});
afterAll(async () => {
  await worker.stop();
  await gateway.stop();
  await database.drop();
});

const settled = (key: string, state: string) =>
  eventually(`message ${key} becomes ${state}`, () =>
    ctx.db('messages').where({ logicalKey: key }).where('state', state).first(),
  );

describe('a message', () => {
  it('is sent after the commit, once, and its text is erased when accepted', async () => {
    await inTransaction(ctx, (tx) => tell(tx, { applicationId, template: 'submitted', key: 'm1' }));
    await inTransaction(ctx, (tx) => tell(tx, { applicationId, template: 'submitted', key: 'm1' }));
    const row = await settled('m1', 'accepted');
    expect(row.bodySealed).toBeNull();
    expect((await gateway.ledger()).filter((one) => one.key === 'm1')).toHaveLength(1);
  });

  it('is never sent when the transaction rolls back', async () => {
    await expect(
      inTransaction(ctx, async (tx) => {
        await tell(tx, { applicationId, template: 'submitted', key: 'm2' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    // A message that was left later has been sent: this one had its chance.
    await inTransaction(ctx, (tx) => tell(tx, { applicationId, template: 'submitted', key: 'after m2' }));
    await settled('after m2', 'accepted');
    expect((await gateway.ledger()).filter((one) => one.key === 'm2')).toHaveLength(0);
  });

  it('that the provider took but did not answer for is one message there after the retry', async () => {
    await gateway.mode('accept_then_silent');
    await inTransaction(ctx, (tx) => tell(tx, { applicationId, template: 'submitted', key: 'm3' }));
    await settled('m3', 'failed');
    await gateway.mode('ok');
    await settled('m3', 'accepted');
    expect((await gateway.ledger()).filter((one) => one.key === 'm3')).toHaveLength(1);
  });

  it('is refused whole when a value is missing', () => {
    expect(() => composeMessage('payment_due', 'sms', { name: 'x' })).toThrow(/lacks/);
  });

  it('shows a secret in the outbox as dots', () => {
    const { body, masked } = composeMessage('verification_code', 'sms', { code: '123456' });
    expect(body).toContain('123456');
    expect(masked).not.toContain('123456');
  });
});
