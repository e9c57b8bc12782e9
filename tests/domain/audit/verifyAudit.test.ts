import { countRows } from '../../../server/models/columns.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { record } from '../../../server/domain/audit/record.ts';
import { sealAudit } from '../../../server/domain/audit/sealAudit.ts';
import { auditCursorSchema } from '../../../server/lib/auditCursor.ts';
import { verifyAudit, verifyAuditPart } from '../../../server/domain/audit/verifyAudit.ts';
import type { Context } from '../../../server/domain/context.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { testContext } from '../../support/context.ts';
import { eventually } from '../../support/driveEventually.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let applicationId: number;

beforeEach(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  applicationId = (await buildApplication(ctx)).id;
  for (let n = 0; n < 4; n += 1)
    await record(ctx, { applicationId, type: 'review.note_added', details: { n, text: '备注|竖线' } });
  await record(ctx, { type: 'staff.signed_in' });
  await sealed(await countOf());
  return () => database.drop();
});

const countOf = (): Promise<number> => countRows(ctx.db('auditEvents'));

/**
 * Seals until so many events are sealed: a transaction open anywhere in the cluster, of another test too, holds the
 * seal back.
 */
function sealed(wanted: number): Promise<number> {
  return eventually(`${wanted} events are sealed`, async () => {
    await Promise.all([sealAudit(ctx), sealAudit(ctx)]);
    const counts: number[] = await ctx.db('auditSeals').pluck('event_count');
    const sum = counts.reduce((all, one) => all + one, 0);
    return sum >= wanted && sum;
  });
}

/** What only the owner of the tables could do. */
async function tamper(sql: string): Promise<void> {
  await database.knex.raw(
    `alter table audit_events disable trigger all; ${sql}; alter table audit_events enable trigger all`,
  );
}

describe('verifyAudit', () => {
  it('finds nothing wrong with what was written and sealed', async () => {
    const verdict = await verifyAudit(ctx);
    expect(verdict.firstFault).toBeNull();
    expect(verdict.unsealed).toBe(0);
    expect(verdict.events).toBeGreaterThanOrEqual(5);
  });

  it('comes to the same verdict part by part, however small the parts, and says how far it has come', async () => {
    const { as } = await buildStaff(ctx, ['auditor']);
    const whole = await verifyAudit(ctx);
    const percents: number[] = [];
    let part = await verifyAuditPart(as, null, 2);
    while (part.next) {
      percents.push(part.percent);
      part = await verifyAuditPart(as, auditCursorSchema.parse(JSON.parse(JSON.stringify(part.next))), 2);
    }
    const { next: _next, percent, ...verdict } = part;
    expect(verdict).toEqual(whole);
    expect(percent).toBe(100);
    expect(percents.length).toBeGreaterThan(whole.events / 2);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    const reviewer = await buildStaff(ctx, ['reviewer']);
    await expect(verifyAuditPart(reviewer.as, null)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('finds the changed event also where a part begins', async () => {
    const { as } = await buildStaff(ctx, ['auditor']);
    const { id } = (await ctx.db('auditEvents').where({ applicationId, position: 3 }).first('id'))!;
    await tamper(`update audit_events set details = '{}' where id = ${id}`);
    let part = await verifyAuditPart(as, null, 1);
    while (part.next) part = await verifyAuditPart(as, part.next, 1);
    expect(part.firstFault).toEqual({ kind: 'event_hash', eventId: id });
  });

  it('names the event whose details were changed', async () => {
    const { id } = (await ctx.db('auditEvents').where({ applicationId, position: 3 }).first('id'))!;
    await tamper(`update audit_events set details = '{}' where id = ${id}`);
    expect((await verifyAudit(ctx)).firstFault).toEqual({ kind: 'event_hash', eventId: id });
  });

  it('names the event after one that was removed from the middle', async () => {
    const after = (await ctx.db('auditEvents').where({ applicationId, position: 4 }).first('id'))!;
    await tamper(`delete from audit_events where application_id = ${applicationId} and position = 3`);
    expect((await verifyAudit(ctx)).firstFault).toEqual({ kind: 'chain_gap', eventId: after.id });
  });

  it('sees by its seal that the newest event of a chain, or a whole case, was removed', async () => {
    await tamper(
      `delete from audit_events where id = (select max(id) from audit_events where application_id = ${applicationId})`,
    );
    expect((await verifyAudit(ctx)).firstFault).toMatchObject({ kind: 'seal_count' });
  });

  it('seals nothing twice, and leaves out a transaction that is still open', async () => {
    const open = await database.knex.transaction();
    await record({ ...ctx, db: open }, { applicationId, type: 'review.note_added', details: { slow: true } });
    await record(ctx, { type: 'staff.signed_out' });
    const before = await countOf();
    expect(await sealAudit(ctx)).toBe(0);
    await open.commit();
    expect(await sealed(before + 1)).toBe(before + 1);
    expect((await verifyAudit(ctx)).firstFault).toBeNull();
  });

  it('cannot be changed by the desk itself', async () => {
    await expect(ctx.db('auditEvents').where({ applicationId }).update({ details: '{}' })).rejects.toMatchObject({
      code: 'YX004',
    });
    await expect(ctx.db('auditEvents').where({ applicationId }).delete()).rejects.toMatchObject({ code: 'YX004' });
    await expect(ctx.db.raw('truncate audit_events cascade')).rejects.toMatchObject({ code: 'YX004' });
  });

  it('takes no text that could be read as two columns of the hashed line', async () => {
    const insert = (type: string, requestId: string | null): Promise<unknown> =>
      ctx.db.raw("insert into audit_events (type, actor_kind, request_id) values (?, 'system', ?)", [type, requestId]);
    const [type, requestId] = ['staff.signed_in', 'r-1'];
    for (const wrong of ['staff.signed_in|system', '', 'Staff signed in'])
      await expect(insert(wrong, requestId)).rejects.toMatchObject({ code: '23514' });
    for (const wrong of ['r|{}', '', 'r 1']) await expect(insert(type, wrong)).rejects.toMatchObject({ code: '23514' });
    await insert(type, requestId);
    await insert(type, null);
  });

  it('keeps one chain when fifty writers meet', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_unused, n) =>
        record(ctx, { applicationId, type: 'review.note_added', details: { n } }),
      ),
    );
    await sealed(await countOf());
    expect((await verifyAudit(ctx)).firstFault).toBeNull();
  });
});
