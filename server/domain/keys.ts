import { deriveKey } from '../lib/seal.ts';
import type { Keys } from './context.ts';

/** All keys of the server, derived from the one master key of the environment. */
export function deriveKeys(master: Buffer): Keys {
  return {
    wrap: deriveKey(master, 'wrap'),
    personal: deriveKey(master, 'personal'),
    index: deriveKey(master, 'index'),
    codes: deriveKey(master, 'codes'),
    documents: deriveKey(master, 'documents'),
    challenges: deriveKey(master, 'challenges'),
  };
}
