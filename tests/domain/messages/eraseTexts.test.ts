import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { eraseTexts, SENT_DAYS, UNSENT_DAYS } from '../../../server/domain/messages/eraseTexts.ts';
import type { TestDatabase } from '../../support/database.ts';
import { openReviewDesk } from '../reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());

it('erases what was sent after a week and what could not be sent after a month, and nothing younger', async () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  const messages = [
    { logicalKey: 'sent, old', state: 'accepted', acceptedAt: ago(SENT_DAYS + 0.1), createdAt: ago(SENT_DAYS + 1) },
    { logicalKey: 'sent, young', state: 'accepted', acceptedAt: ago(SENT_DAYS - 0.1), createdAt: ago(40) },
    { logicalKey: 'failed, old', state: 'failed', createdAt: ago(UNSENT_DAYS + 0.1) },
    { logicalKey: 'failed, young', state: 'failed', createdAt: ago(UNSENT_DAYS - 0.1) },
    { logicalKey: 'queued, young', state: 'queued', createdAt: ago(SENT_DAYS + 1) },
  ] as const;
  for (const one of messages)
    await ctx.db('messages').insert({
      ...one,
      template: 'submitted',
      channel: 'sms',
      recipientMasked: '139****0000',
      bodyMasked: 'x',
      recipientSealed: Buffer.from('x'),
      bodySealed: Buffer.from('x'),
    });
  expect(await eraseTexts(ctx)).toBe(2);
  const left = await ctx.db('messages').whereNotNull('bodySealed').orderBy('id').select('logicalKey');
  expect(left.map((one) => one.logicalKey)).toEqual(['sent, young', 'failed, young', 'queued, young']);
  expect(await ctx.db('messages').whereNull('bodySealed').whereNotNull('recipientSealed')).toEqual([]);
  expect(await eraseTexts(ctx)).toBe(0);
});
