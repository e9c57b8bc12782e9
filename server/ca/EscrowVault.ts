import { createHash } from 'node:crypto';
import { AppError } from '../lib/AppError.ts';
import { openBytes, sealBytes } from '../lib/seal.ts';

/**
 * 8 bytes naming the escrow key, 32 bytes SHA-256 of the public key, then AES-256-GCM bound to both and to the holder.
 */
const NAME = 8;
const HEAD = NAME + 32;

/** Seals private keys; each can be opened only for the holder it was made for. */
export class EscrowVault {
  private readonly keys: Map<string, Buffer>;
  private readonly current: Buffer;

  /** @param keys 32 bytes each; the first seals, all open (rotation). */
  constructor(keys: readonly Buffer[]) {
    const [current] = keys;
    if (!current || keys.some((key) => key.length !== 32))
      throw new Error('escrow keys must be 32 bytes, at least one');
    this.current = current;
    this.keys = new Map(keys.map((key) => [nameOf(key).toString('hex'), key]));
  }

  /** @param holder `organization:12`, or `account:7` for an individual. */
  seal(pkcs8: Buffer, holder: string, spki: Buffer): Buffer {
    const head = Buffer.concat([nameOf(this.current), sha256(spki)]);
    return Buffer.concat([head, sealBytes(this.current, pkcs8, contextOf(holder, head))]);
  }

  /** @throws AppError ca_refused if it was sealed for another holder, altered, or under an unknown escrow key. */
  open(sealed: Buffer, holder: string): Buffer {
    const head = sealed.subarray(0, HEAD);
    const key = this.keys.get(head.subarray(0, NAME).toString('hex'));
    if (!key) throw new AppError('ca_refused', { reason: 'escrow_key_unknown' });
    try {
      return openBytes(key, sealed.subarray(HEAD), contextOf(holder, head));
    } catch (cause) {
      throw new AppError('ca_refused', { reason: 'escrow_mismatch' }, { cause });
    }
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function nameOf(key: Buffer): Buffer {
  return sha256(Buffer.concat([Buffer.from('escrow-key-name|'), key])).subarray(0, NAME);
}

function contextOf(holder: string, head: Buffer): string {
  return `escrow|${holder}|${head.toString('hex')}`;
}
