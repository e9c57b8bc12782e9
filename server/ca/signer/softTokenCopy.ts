import { copyFileSync, cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * SoftHSM rewrites `token.object` at every login; a power cut or SIGKILL in that moment leaves it empty and the token gone.
 * The file holds flags, PIN checks and the label, all fixed after set-up, so a copy taken then can stand in for it.
 */
const copyOf = (tokenDirectory: string): string => `${tokenDirectory}.copy`;

/** Called when the CA has been set up and was just seen to open; the first whole copy stays. */
export function keepCopy(tokenDirectory: string): void {
  const copy = copyOf(tokenDirectory);
  if (existsSync(copy)) return;
  const draft = `${copy}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(tokenDirectory, draft, { recursive: true });
  renameSync(draft, copy);
}

/** Puts back files that are empty or missing; nothing else is touched. Returns how many. */
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
