import { canonicalJson } from '../../lib/canonicalJson.ts';
import type { AuditEventType } from '../../vocabulary/auditEventTypes.ts';
import type { Actor, Context } from '../context.ts';

export interface AuditEntry {
  type: AuditEventType;
  applicationId?: number | null;
  /** Ids, states and digests only, no personal data: erasing personal data must never break the chain. */
  details?: Record<string, unknown>;
}

/** Writes one audit event in the caller's transaction; a trigger of the database links it to the one before. */
export async function record(
  tx: Pick<Context, 'db' | 'actor' | 'requestId'>,
  { type, applicationId = null, details = {} }: AuditEntry,
): Promise<void> {
  const { kind, id } = auditActor(tx.actor);
  await tx.db('auditEvents').insert({
    applicationId,
    type,
    actorKind: kind,
    actorId: id,
    requestId: tx.requestId,
    details: canonicalJson(details),
  });
}

function auditActor(actor: Actor): { kind: Actor['kind']; id: number | null } {
  switch (actor.kind) {
    case 'staff':
    case 'account':
      return { kind: actor.kind, id: actor.id };
    case 'station':
      return { kind: actor.on.kind, id: actor.on.id };
    case 'system':
      return { kind: 'system', id: null };
  }
}
