import type { Context } from '../context.ts';
import { NO_HASH, type AuditPlace } from '../../lib/auditCursor.ts';
import { sqlRows } from '../../models/sqlRows.ts';
import { eventHash, type HashedEvent } from './eventHash.ts';

export interface EventFault {
  kind: 'event_hash' | 'chain_link' | 'chain_gap';
  eventId: number;
}
export interface WalkedEvents {
  events: number;
  fault: EventFault | null;
  /** Where the next part begins; null when all events of this kind were verified. */
  next: AuditPlace | null;
}

interface EventRow extends HashedEvent {
  id: number;
  hash: string;
}
const COLUMNS = `id, application_id as "applicationId", position,
  (extract(epoch from at) * 1000000)::bigint::text as micros, type,
  actor_kind as "actorKind", actor_id as "actorId", request_id as "requestId", details,
  previous_hash as "previousHash", hash`;

/** Verifies the next events that belong to no application; they are not chained. */
export async function walkSingle(ctx: Context, after: number, limit: number): Promise<WalkedEvents> {
  const rows = await sqlRows<EventRow>(
    ctx.db,
    `select ${COLUMNS} from audit_events where application_id is null and id > ? order by id limit ?`,
    [after, limit],
  );
  const broken = rows.findIndex((row) => eventHash(row) !== row.hash);
  const end = rows.at(-1);
  return {
    events: broken < 0 ? rows.length : broken + 1,
    fault: broken < 0 ? null : { kind: 'event_hash', eventId: rows[broken]?.id ?? 0 },
    next: end && rows.length === limit ? { phase: 'single', eventId: end.id } : null,
  };
}

type ChainPlace = Extract<AuditPlace, { phase: 'chains' }>;

/**
 * Verifies the next events of applications, one chain after the other: each must name the hash of the one before it.
 */
export async function walkChains(ctx: Context, after: ChainPlace, limit: number): Promise<WalkedEvents> {
  const rows = await sqlRows<EventRow & { applicationId: number }>(
    ctx.db,
    `select ${COLUMNS} from audit_events where application_id is not null and (application_id, position) > (?, ?)
     order by application_id, position limit ?`,
    [after.applicationId, after.position, limit],
  );
  let last = after;
  for (const [index, row] of rows.entries()) {
    const kind = faultOf(row, last);
    if (kind) return { events: index + 1, fault: { kind, eventId: row.id }, next: null };
    last = { phase: 'chains', applicationId: row.applicationId, position: row.position, hash: row.hash };
  }
  return { events: rows.length, fault: null, next: rows.length === limit ? last : null };
}

function faultOf(row: EventRow, last: ChainPlace): EventFault['kind'] | null {
  if (eventHash(row) !== row.hash) return 'event_hash';
  const begins = row.applicationId !== last.applicationId;
  if (row.position !== (begins ? 1 : last.position + 1)) return 'chain_gap';
  return row.previousHash === (begins ? NO_HASH : last.hash) ? null : 'chain_link';
}
