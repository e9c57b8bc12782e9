import { sha256Hex } from '../../lib/seal.ts';

/**
 * Root of a Merkle tree over hex digests in order, taken one by one: of a million leaves twenty hashes are kept. A
 * digest without a partner goes up a level unchanged. Empty list → 64 zeros.
 */
export class MerkleTree {
  count = 0;
  /** Whole subtrees from the left, each smaller than the one before it. */
  private readonly subtrees: { leaves: number; hash: string }[] = [];

  add(hash: string): void {
    this.count += 1;
    let last = { leaves: 1, hash };
    for (let before = this.subtrees.at(-1); before?.leaves === last.leaves; before = this.subtrees.at(-1)) {
      this.subtrees.pop();
      last = { leaves: last.leaves * 2, hash: sha256Hex(before.hash + last.hash) };
    }
    this.subtrees.push(last);
  }

  get root(): string {
    const hashes = this.subtrees.map(({ hash }) => hash);
    return hashes.length === 0 ? '0'.repeat(64) : hashes.reduceRight((right, left) => sha256Hex(left + right));
  }
}
