import { statfsSync } from 'node:fs';
import { TokenError, type TokenErrorClass } from '../../token/TokenError.ts';

/** With less room than this a soft token keeps no object whole. */
const SMALLEST = 64 * 1024;

/** What a module may answer when it could not write: none of them names the disk. */
const mayBeTheDisk = {
  gone: true,
  other: true,
  template: false,
  unsupported: false,
  pin: false,
  pin_locked: false,
  auth: false,
} satisfies Record<TokenErrorClass, boolean>;

/**
 * The disk under a soft token, or of this computer, is full. A module says only that something failed, so the disk
 * itself is asked.
 */
export function isDiskFull(error: unknown, directory: string | undefined): boolean {
  if (error instanceof TokenError)
    return mayBeTheDisk[error.class] && directory !== undefined && roomIn(directory) < SMALLEST;
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

function roomIn(directory: string): number {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize;
  } catch {
    // Pulled: that is what will be said then.
    return Infinity;
  }
}
