import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { placesOnPhone } from '../../../server/domain/materials/placesOnPhone.ts';
import { holdTicket, issueUploadTicket, useTicket } from '../../../server/domain/materials/uploadTicket.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { attach, startDraft, type Draft } from '../applications/support/draft.ts';

let database: TestDatabase;
let ctx: Context;
let draft: Draft;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  draft = await startDraft(ctx);
});
afterAll(() => database.drop());

const licence = { kind: 'business_licence' as const, itemId: null };
const issue = () => issueUploadTicket(draft.as, { applicationId: draft.id, places: [licence] });

describe('a ticket for the phone', () => {
  it('speaks for its account, on its application and kinds; we keep a digest of it only', async () => {
    const { ticket, expiresAt } = await issue();
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000 + 5000);
    expect(JSON.stringify(await ctx.db('uploadTickets').where({ applicationId: draft.id }))).not.toContain(ticket);
    const held = await holdTicket(ctx, ticket);
    expect(held).toMatchObject({
      applicationId: draft.id,
      kinds: ['business_licence'],
      as: { actor: { kind: 'account', id: draft.accountId } },
    });
    await expect(useTicket(ctx, ticket, 'agent_id_front')).rejects.toMatchObject({ code: 'ticket_invalid' });
  });

  it('is used as often as it says, however many phones press at once', async () => {
    const { ticket } = await issue();
    await ctx.db('uploadTickets').where({ applicationId: draft.id }).update({ usesLeft: 3 });
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () => useTicket(ctx, ticket, 'business_licence')),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
    expect(
      new Set(tries.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []))),
    ).toEqual(new Set(['ticket_invalid']));
  });

  it('runs out, and a made-up one was never good', async () => {
    const { ticket } = await issue();
    await ctx
      .db('uploadTickets')
      .where({ applicationId: draft.id })
      .update({ expiresAt: ctx.db.raw("now() - interval '1 second'") });
    for (const wrong of [ticket, 'x', '', ticket.slice(1)]) {
      await expect(holdTicket(ctx, wrong)).rejects.toMatchObject({ code: 'ticket_invalid' });
      await expect(useTicket(ctx, wrong, 'business_licence')).rejects.toMatchObject({ code: 'ticket_invalid' });
    }
    await issue();
    expect(await ctx.db('uploadTickets').where({ applicationId: draft.id })).toHaveLength(1);
  });

  it('is not made for what may not be sent', async () => {
    await expect(
      issueUploadTicket((await buildAccount(ctx)).as, { applicationId: draft.id, places: [licence] }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      issueUploadTicket(draft.as, { applicationId: draft.id, places: [{ kind: 'risk_notice', itemId: null }] }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('shows the phone its places and how many pictures are there, nothing of anybody', async () => {
    await attach(ctx, draft.id, 'business_licence');
    expect(await placesOnPhone(draft.as, { applicationId: draft.id, kinds: ['business_licence'] })).toMatchObject({
      limitBytes: 3 * 1024 * 1024,
      places: [{ kind: 'business_licence', itemId: null, required: true, given: 1 }],
    });
  });
});
