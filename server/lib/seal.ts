import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Sealing of personal data at rest: AES-256-GCM, blob = 1 version byte ‖ 12 IV ‖ 16 tag ‖ ciphertext.
 * `context` is authenticated but not stored, so a blob moved to another row does not open.
 */
const VERSION = 1;

export function sealBytes(key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body]);
}

/** @throws Error if the blob was altered, belongs elsewhere, or the key is another one. */
export function openBytes(key: Buffer, blob: Buffer, context: string): Buffer {
  if (blob[0] !== VERSION) throw new Error(`sealed blob of ${context} has the unknown version ${blob[0]}`);
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
