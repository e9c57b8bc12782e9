import { deriveKey } from '../lib/seal.ts';
import type { Keys } from './context.ts';

/** The desk's keys out of the environment's one. */
export function deriveKeys(master: Buffer): Keys {
  return {
    wrap: deriveKey(master, 'wrap'),
    personal: deriveKey(master, 'personal'),
    index: deriveKey(master, 'index'),
    codes: deriveKey(master, 'codes'),
    documents: deriveKey(master, 'documents'),
  };
}
