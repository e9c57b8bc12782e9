import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';

const generate = promisify(generateKeyPair);
export interface FreshKeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

/**
 * RSA pairs made ahead in idle time (one takes 100–500 ms); EC pairs are made on the spot. They live in memory only.
 */
export class KeyPool {
  private readonly ready: FreshKeyPair[] = [];
  private readonly size: number;
  private filling: Promise<void> | null = null;
  private closed = false;

  constructor(size: number) {
    this.size = size;
  }

  async take(algorithm: KeyAlgorithm): Promise<FreshKeyPair> {
    if (algorithm === 'ec-p256') return generate('ec', { namedCurve: 'P-256' });
    const pair = this.ready.pop() ?? (await newRsaPair());
    this.fill();
    return pair;
  }

  /** One at a time, so that the pool uses one core at most and leaves the other to the real work. */
  fill(): void {
    this.filling ??= this.refill().finally(() => {
      this.filling = null;
    });
  }

  close(): void {
    this.closed = true;
    this.ready.length = 0;
  }

  get available(): number {
    return this.ready.length;
  }

  private async refill(): Promise<void> {
    while (!this.closed && this.ready.length < this.size) this.ready.push(await newRsaPair());
  }
}

function newRsaPair(): Promise<FreshKeyPair> {
  return generate('rsa', { modulusLength: 2048, publicExponent: 0x10001 });
}
