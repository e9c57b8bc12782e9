import { mkdirSync, statSync } from 'node:fs';
import { lockOnMachine } from '../../lib/machineLock.ts';

/**
 * One signer per ledger, whatever path or socket it was given: two would write over each other's entries. The folder is
 * known by its place on the disk.
 * @throws Error while another signer holds it
 */
export async function lockSigner(ledger: string): Promise<void> {
  mkdirSync(ledger, { recursive: true, mode: 0o700 });
  const { dev, ino } = statSync(ledger);
  if (!(await lockOnMachine(`signer-${dev}-${ino}`))) throw new Error(`another signer holds ${ledger}`);
}
