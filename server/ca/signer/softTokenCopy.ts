import { copyFileSync, cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * SoftHSM rewrites `token.object` at every login; a power cut or SIGKILL in that moment leaves it empty and the token
 * gone. The file holds flags, PIN checks and the label, all fixed after set-up, so a copy taken then can stand in for
 * it.
 */
const copyOf = (tokenDirectory: string): string => `${tokenDirectory}.copy`;

/** Called after the CA was set up and opened without error; the first complete copy is kept. */
export function keepCopy(tokenDirectory: string): void {
  const copy = copyOf(tokenDirectory);
  if (existsSync(copy)) return;
  const draft = `${copy}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(tokenDirectory, draft, { recursive: true });
  renameSync(draft, copy);
}

/** Restores files that are empty or missing and touches nothing else. Returns how many it restored. */
export function mendSoftToken(tokenDirectory: string): number {
  const copy = copyOf(tokenDirectory);
  if (!existsSync(copy)) return 0;
  let mended = 0;
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    const [kept, used] = [path.join(copy, name), path.join(tokenDirectory, name)];
    if (!name.endsWith('.object') || (existsSync(used) && statSync(used).size > 0)) continue;
    copyFileSync(kept, used);
    mended += 1;
  }
  return mended;
}
