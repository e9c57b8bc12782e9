import { randomBytes } from 'node:crypto';
import { openBytes, sealBytes } from './seal.ts';

/**
 * One 32-byte key per application, stored only wrapped under the environment's key: erasing the row makes everything
 * sealed with it unreadable.
 */
const CONTEXT = 'application.data-key';

export function newDataKey(wrapKey: Buffer): { key: Buffer; wrapped: Buffer } {
  const key = randomBytes(32);
  return { key, wrapped: sealBytes(wrapKey, key, CONTEXT) };
}

export function unwrapDataKey(wrapKey: Buffer, wrapped: Buffer): Buffer {
  return openBytes(wrapKey, wrapped, CONTEXT);
}
