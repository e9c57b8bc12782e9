import type { TokenSession } from './TokenSession.ts';
import type { TokenSlot } from './TokenSlot.ts';
import { checkPinLength, logIn, logOut, refuseRiskyTry } from './logIn.ts';
import { TokenError } from './TokenError.ts';

export interface PinChange {
  from: string;
  to: string;
  /** An earlier attempt may have changed the PIN before that was recorded: then the new PIN is tried first. */
  maybeDone: boolean;
  lastTryConfirmed: boolean;
}

/**
 * Replaces the user's PIN and leaves a logged-in session. Each PIN is tried at most once; after a wrong one the other
 * is tried only when an earlier attempt may have changed the PIN, and never when it would be the last try.
 * @throws TokenError of class `pin` | `pin_locked`, TokenRefusal pin_final_try | pin_locked | pin_length
 */
export function changePin(slot: TokenSlot, change: PinChange): { session: TokenSession; changed: boolean } {
  checkPinLength(slot, change.to);
  if (change.from === change.to) return { session: logIn(slot, change.to, change.lastTryConfirmed), changed: false };
  if (change.maybeDone) {
    const session = tryPin(slot, change.to, change.lastTryConfirmed);
    if (session !== null) return { session, changed: false };
    refuseRiskyTry(slot.tokenInfo(), change.lastTryConfirmed);
  }
  const session = logIn(slot, change.from, change.lastTryConfirmed);
  try {
    session.setPin(change.from, change.to);
    return { session, changed: true };
  } catch (error) {
    logOut(session);
    throw error;
  }
}

/** A session, or null when this PIN is not the one. */
function tryPin(slot: TokenSlot, pin: string, lastTryConfirmed: boolean): TokenSession | null {
  try {
    return logIn(slot, pin, lastTryConfirmed);
  } catch (error) {
    if (error instanceof TokenError && error.class === 'pin') return null;
    throw error;
  }
}
