import type { Knex } from 'knex';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../server/domain/audit/verifyAudit.ts';
import { recomputeRecord } from './support/forgeRecord.ts';
import { sealedDesk, type SealedDesk } from './support/sealedDesk.ts';

let desk: SealedDesk;
beforeEach(async () => {
  desk = await sealedDesk();
  return () => desk.database.drop();
});

const lastSeals = (trx: Knex, count: number): Promise<number[]> =>
  trx('auditSeals').orderBy('id', 'desc').limit(count).pluck('id');

describe('a record rewritten by somebody with every right in the database', () => {
  it('is whole before', async () => {
    expect(await verifyAudit(desk.ctx)).toMatchObject({ firstFault: null, heads: 1, unsealed: 0, seals: 5 });
  });

  it('is told when an event was given to another person and every hash was made anew', async () => {
    await desk.forge(async (trx) => {
      await trx('auditEvents').where({ applicationId: desk.applicationId, position: 3 }).update({ actorId: 999 });
      await recomputeRecord(trx);
    });
    expect(await desk.verdict()).toMatchObject({ kind: 'head_differs' });
  });

  it('is told when the last event and its seal were cut', async () => {
    await desk.forge(async (trx) => {
      const [id] = await lastSeals(trx, 1);
      const seal = await trx('auditSeals').where({ id: id! }).first('fromTxid', 'toTxid');
      await trx('auditEvents').whereRaw('txid >= ?::xid8 and txid < ?::xid8', [seal!.fromTxid, seal!.toTxid]).delete();
      await trx('auditSeals').where({ id: id! }).delete();
    });
    expect(await desk.verdict()).toMatchObject({ kind: 'head_missing' });
  });

  it('is told when both tables were emptied, also when the desk went on after that', async () => {
    await desk.forge(async (trx) => {
      await trx('auditEvents').delete();
      await trx('auditSeals').delete();
    });
    expect(await desk.verdict()).toEqual({ kind: 'no_events' });
    await desk.goOn();
    expect(await desk.verdict()).toMatchObject({ kind: 'head_missing' });
  });

  it('is told when the last three seals were deleted and made anew', async () => {
    await desk.forge(
      async (trx) =>
        void (await trx('auditSeals')
          .whereIn('id', await lastSeals(trx, 3))
          .delete()),
    );
    await desk.goOn();
    expect(await desk.verdict()).toMatchObject({ kind: 'head_missing' });
  });
});

describe('a record changed in one place', () => {
  const inChain = (trx: Knex, position: number) =>
    trx('auditEvents').where({ applicationId: desk.applicationId, position });

  it.each([
    ['a detail flipped', 'event_hash', (trx: Knex) => inChain(trx, 2).update({ details: '{"n":1}' })],
    ['an event deleted in the middle', 'chain_gap', (trx: Knex) => inChain(trx, 3).delete()],
    [
      'the last event of a chain deleted',
      'seal_count',
      (trx: Knex) =>
        trx('auditEvents')
          .where({ id: trx('auditEvents').max('id') as never })
          .delete(),
    ],
    [
      'an event of no application deleted',
      'seal_count',
      (trx: Knex) => trx('auditEvents').whereNull('applicationId').delete(),
    ],
    [
      'two positions swapped',
      'event_hash',
      async (trx: Knex) => {
        await inChain(trx, 2).update({ position: 99 });
        await inChain(trx, 3).update({ position: 2 });
        await inChain(trx, 99).update({ position: 3 });
      },
    ],
  ])('is told: %s', async (_what, kind, change) => {
    await desk.forge(change);
    expect(await desk.verdict()).toMatchObject({ kind });
  });

  it.each([
    ['audit_events', 'details'],
    ['audit_seals', 'hash'],
    ['audit_heads', 'seal_hash'],
  ])('is refused to change, delete or empty: %s', async (table, column) => {
    const { db } = desk.ctx;
    for (const change of [`update ${table} set ${column} = 'x'`, `delete from ${table}`, `truncate ${table} cascade`])
      await expect(db.raw(change)).rejects.toMatchObject({ code: 'YX004' });
  });
});
