import { sqlRows } from '../../models/sqlRows.ts';
import type { Context } from '../context.ts';
import { eventHash, merkleRoot, sealHash, type HashedEvent } from './eventHash.ts';

export type AuditFault =
  | { kind: 'event_hash' | 'chain_link' | 'chain_gap'; eventId: number }
  | { kind: 'seal_hash' | 'seal_link' | 'seal_count' | 'seal_root'; sealId: number };
export interface AuditVerdict {
  events: number;
  seals: number;
  unsealed: number;
  lastSealHash: string | null;
  firstFault: AuditFault | null;
}

interface EventRow extends HashedEvent {
  id: number;
  hash: string;
  txid: string;
}
const PAGE = 5_000;

/**
 * Walks every chain and every seal and names the first row that does not fit. Reads in pages: a million events take no
 * more memory than five thousand.
 */
export async function verifyAudit(ctx: Context): Promise<AuditVerdict> {
  const chains = await verifyChains(ctx);
  const seals = await verifySeals(ctx);
  return {
    events: chains.events,
    seals: seals.seals,
    unsealed: chains.events - seals.covered,
    lastSealHash: seals.lastHash,
    firstFault: chains.fault ?? seals.fault,
  };
}

async function verifyChains(ctx: Context): Promise<{ events: number; fault: AuditFault | null }> {
  let events = 0;
  let last = { applicationId: -1, position: 0, hash: '' };
  for (let after: [number, number, number] = [-1, -1, 0]; ;) {
    const rows = await sqlRows<EventRow>(
      ctx.db,
      `select id, application_id as "applicationId", position, (extract(epoch from at) * 1000000)::bigint::text as micros, type, actor_kind as "actorKind", actor_id as "actorId",
         request_id as "requestId", details, previous_hash as "previousHash", hash, txid::text as txid
       from audit_events where (coalesce(application_id, -1), position, id) > (?, ?, ?) order by coalesce(application_id, -1), position, id limit ?`,
      [...after, PAGE],
    );
    for (const row of rows) {
      events += 1;
      if (eventHash(row) !== row.hash) return { events, fault: { kind: 'event_hash', eventId: row.id } };
      if (row.applicationId === null) continue;
      const begins = row.applicationId !== last.applicationId;
      if (row.position !== (begins ? 1 : last.position + 1))
        return { events, fault: { kind: 'chain_gap', eventId: row.id } };
      if (row.previousHash !== (begins ? '0'.repeat(64) : last.hash))
        return { events, fault: { kind: 'chain_link', eventId: row.id } };
      last = { applicationId: row.applicationId, position: row.position, hash: row.hash };
    }
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return { events, fault: null };
    after = [end.applicationId ?? -1, end.position, end.id];
  }
}

async function verifySeals(
  ctx: Context,
): Promise<{ seals: number; covered: number; lastHash: string | null; fault: AuditFault | null }> {
  let [previousHash, previousTo, covered] = ['0'.repeat(64), '0', 0];
  const seals = await ctx
    .db('auditSeals')
    .orderBy('id')
    .select('id', 'fromTxid', 'toTxid', 'eventCount', 'merkleRoot', 'previousHash', 'hash');
  for (const seal of seals) {
    const fault = (kind: 'seal_hash' | 'seal_link' | 'seal_count' | 'seal_root') => ({
      seals: seals.length,
      covered,
      lastHash: previousHash,
      fault: { kind, sealId: seal.id },
    });
    if (seal.previousHash !== previousHash || seal.fromTxid !== previousTo) return fault('seal_link');
    if (sealHash(seal) !== seal.hash) return fault('seal_hash');
    const hashes = await ctx
      .db('auditEvents')
      .whereRaw('txid >= ?::xid8 and txid < ?::xid8', [seal.fromTxid, seal.toTxid])
      .orderBy([{ column: 'txid' }, { column: 'id' }])
      .pluck('hash');
    if (hashes.length !== seal.eventCount) return fault('seal_count');
    if (merkleRoot(hashes) !== seal.merkleRoot) return fault('seal_root');
    covered += hashes.length;
    [previousHash, previousTo] = [seal.hash, seal.toTxid];
  }
  return { seals: seals.length, covered, lastHash: seals.length > 0 ? previousHash : null, fault: null };
}
