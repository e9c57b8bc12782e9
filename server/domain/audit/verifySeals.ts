import type { Context } from '../context.ts';
import type { AuditPlace } from '../../lib/auditCursor.ts';
import { sqlRows } from '../../models/sqlRows.ts';
import { sealHash } from './eventHash.ts';
import { treeOfEvents } from './treeOfEvents.ts';

export interface SealFault {
  kind: 'seal_hash' | 'seal_link' | 'seal_count' | 'seal_root';
  sealId: number;
}
type SealPlace = Extract<AuditPlace, { phase: 'seals' }>;
export interface WalkedSeals {
  seals: number;
  covered: number;
  last: SealPlace;
  fault: SealFault | null;
  done: boolean;
}

interface SealRow {
  id: number;
  fromTxid: string;
  toTxid: string;
  eventCount: number;
  merkleRoot: string;
  previousHash: string;
  hash: string;
}
const SEALS = 200;

/**
 * Verifies the next seals until they cover `limit` events: each must follow the one before it and cover exactly the
 * events written in its range.
 */
export async function walkSeals(ctx: Context, after: SealPlace, limit: number): Promise<WalkedSeals> {
  const rows = await sqlRows<SealRow>(
    ctx.db,
    `select id, event_count as "eventCount", merkle_root as "merkleRoot", previous_hash as "previousHash", hash,
       from_txid::text as "fromTxid", to_txid::text as "toTxid"
     from audit_seals where id > ? order by id limit ?`,
    [after.sealId, SEALS],
  );
  let [last, covered, seals] = [after, 0, 0];
  for (const seal of rows) {
    if (covered >= limit) return { seals, covered, last, fault: null, done: false };
    const { kind, events } = await judge(ctx, seal, last);
    seals += 1;
    if (kind) return { seals, covered, last, fault: { kind, sealId: seal.id }, done: true };
    covered += events;
    last = { phase: 'seals', sealId: seal.id, hash: seal.hash, toTxid: seal.toTxid };
  }
  return { seals, covered, last, fault: null, done: rows.length < SEALS };
}

async function judge(
  ctx: Context,
  seal: SealRow,
  last: SealPlace,
): Promise<{ kind: SealFault['kind'] | null; events: number }> {
  if (seal.previousHash !== last.hash || seal.fromTxid !== last.toTxid) return { kind: 'seal_link', events: 0 };
  if (sealHash(seal) !== seal.hash) return { kind: 'seal_hash', events: 0 };
  const tree = await treeOfEvents(ctx, seal);
  if (tree.count !== seal.eventCount) return { kind: 'seal_count', events: tree.count };
  return { kind: tree.root === seal.merkleRoot ? null : 'seal_root', events: tree.count };
}
