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

/**
 * Root of a Merkle tree over hex digests in order; a digest without a partner goes up a level unchanged. Empty list →
 * 64 zeros.
 */
export function merkleRoot(hashes: readonly string[]): string {
  if (hashes.length === 0) return '0'.repeat(64);
  let level = [...hashes];
  while (level.length > 1) {
    const next: string[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index] ?? '', level[index + 1]];
      next.push(right === undefined ? left : sha256Hex(left + right));
    }
    level = next;
  }
  return level[0] ?? '';
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
