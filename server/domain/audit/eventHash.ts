import { sha256Hex } from '../../lib/seal.ts';

/** The columns of an audit event as text, exactly as the trigger of migrations/20261101_09_audit hashed them. */
export interface HashedEvent {
  previousHash: string;
  applicationId: number | null;
  position: number;
  micros: string;
  type: string;
  actorKind: string;
  actorId: number | null;
  requestId: string | null;
  details: string;
}

export function eventHash(event: HashedEvent): string {
  return sha256Hex(
    [
      event.previousHash,
      event.applicationId ?? '',
      event.position,
      event.micros,
      event.type,
      event.actorKind,
      event.actorId ?? '',
      event.requestId ?? '',
      event.details,
    ].join('|'),
  );
}

export function sealHash(seal: {
  fromTxid: string;
  toTxid: string;
  eventCount: number;
  merkleRoot: string;
  previousHash: string;
}): string {
  return sha256Hex([seal.previousHash, seal.fromTxid, seal.toTxid, seal.eventCount, seal.merkleRoot].join('|'));
}
