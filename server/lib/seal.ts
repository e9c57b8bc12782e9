import type { SealedColumn } from './sealedColumns.ts';
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Sealing of personal data at rest: AES-256-GCM, blob = 1 version byte ‖ 12 IV ‖ 16 tag ‖ ciphertext.
 * `context` is authenticated but not stored, so a blob moved to a place with another context does not open. In version
 * 2 the context always names table, column and row.
 */
const VERSION = 1;
const OF_ROW = 2;

export function sealBytes(key: Buffer, plain: Buffer, context: string): Buffer {
  return sealAs(VERSION, key, plain, context);
}

function sealAs(version: number, key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body]);
}

/** @throws Error if the blob was altered, belongs elsewhere, or the key is another one. */
export function openBytes(key: Buffer, blob: Buffer, context: string): Buffer {
  return openAs(VERSION, key, blob, context);
}

function openAs(version: number, key: Buffer, blob: Buffer, context: string): Buffer {
  if (blob[0] !== version) throw new Error(`sealed blob of ${context} has the unknown version ${blob[0]}`);
  const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(1, 13));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(blob.subarray(13, 29));
  return Buffer.concat([decipher.update(blob.subarray(29)), decipher.final()]);
}

export function sealText(key: Buffer, text: string, context: string): Buffer {
  return sealBytes(key, Buffer.from(text, 'utf8'), context);
}
export function openText(key: Buffer, blob: Buffer, context: string): string {
  return openBytes(key, blob, context).toString('utf8');
}

/**
 * Column and row of a sealed text; the slip is in the stored answer of a repeated request. `before` is the context that
 * earlier releases sealed it with: the column, unless said otherwise.
 */
export interface SealedPlace {
  column: SealedColumn | 'application.version' | 'idempotency.slip';
  row: number | string;
  before?: string;
}
const rowContext = ({ column, row }: SealedPlace): string => `${column}:${row}`;

/** Sealed for one row: the text opens there and nowhere else. */
export function sealInRow(key: Buffer, text: string, place: SealedPlace): Buffer {
  return sealBytesInRow(key, Buffer.from(text, 'utf8'), place);
}
export function sealBytesInRow(key: Buffer, plain: Buffer, place: SealedPlace): Buffer {
  return sealAs(OF_ROW, key, plain, rowContext(place));
}

/** A text sealed for its column only still opens, until `reseal` has written it again. */
export function openInRow(key: Buffer, blob: Buffer, place: SealedPlace): string {
  return openBytesInRow(key, blob, place).toString('utf8');
}
export function openBytesInRow(key: Buffer, blob: Buffer, place: SealedPlace): Buffer {
  return blob[0] === OF_ROW
    ? openAs(OF_ROW, key, blob, rowContext(place))
    : openBytes(key, blob, place.before ?? place.column);
}

/** A key for one purpose out of the environment's master key (HKDF-SHA-256, RFC 5869). */
export function deriveKey(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32));
}

/** Keyed digest for exact search and for codes: HMAC-SHA-256, hex. */
export function keyedDigest(key: Buffer, text: string | Buffer): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
export function sha256Hex(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
