import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { receiverColumns, sealReceiver } from '../../server/domain/shipments/receiver.ts';
import { shipmentDetail } from '../../server/reads/desk/shipments.ts';
import { shipmentStates } from '../../server/vocabulary/shipmentStates.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import type { TestDatabase } from '../support/database.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());

it('logistics reads the receiver’s phone while the parcel is under way, and no longer', async () => {
  const application = await buildApplication(ctx, { preset: 'B', at: 'review' });
  const { delivery } = application.form;
  const logistics = await buildStaff(ctx, ['logistics']);
  const reviewer = await buildStaff(ctx, ['senior_reviewer']);
  const seen: string[] = [];
  for (const status of shipmentStates) {
    const [row] = await ctx
      .db('shipments')
      .insert({
        applicationId: application.id,
        projectId: application.projectId,
        stage: 'dispatch',
        status,
        ...receiverColumns(delivery),
        ...(status === 'planned' || status === 'cancelled' ? {} : { packedAt: new Date() }),
        ...(['handed_over', 'delivered', 'returned'].includes(status)
          ? { handedOverAt: new Date(), carrier: '顺丰', trackingNumber: 'SF1800000000014' }
          : {}),
        ...(status === 'delivered' ? { deliveredAt: new Date() } : {}),
      })
      .returning('id');
    await ctx
      .db('shipments')
      .where({ id: row!.id })
      .update({ receiverSealed: sealReceiver(application.dataKey, row!.id, delivery) });
    const { receiver } = await shipmentDetail(logistics.as, row!.id);
    if (receiver?.phone === delivery.phone) seen.push(status);
    expect((await shipmentDetail(reviewer.as, row!.id)).receiver).toBeNull();
    await ctx.db('shipments').where({ id: row!.id }).delete();
  }
  expect(seen).toEqual(['planned', 'packed', 'handed_over']);
});
