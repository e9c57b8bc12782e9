import { createHash } from 'node:crypto';
import { lockOnMachine } from '../../lib/machineLock.ts';

/**
 * One process per slot, whoever started it: a child of a killed station may still be inside a long call, and SoftHSM is
 * not safe to look at from a second process.
 * @returns false when another process holds the slot and does not let go for three seconds
 */
export function lockSlot(name: string): Promise<boolean> {
  return lockOnMachine(`slot-${name}`);
}

/** The same slot has the same name: it is made of everything that decides which token a process would use. */
export function slotName(slot: object): string {
  return createHash('sha256').update(JSON.stringify(slot)).digest('hex').slice(0, 32);
}
