import type { TokenSession } from './TokenSession.ts';
import type { TokenSlot } from './TokenSlot.ts';
import type { TokenInfo } from './tokenTypes.ts';
import { TokenError } from './TokenError.ts';
import { TokenRefusal } from './TokenRefusal.ts';

/**
 * Opens a session with the user's PIN: one attempt, never repeated here.
 * @param lastTryConfirmed a person has been told that a wrong PIN now locks the token
 * @throws TokenRefusal pin_locked | pin_final_try (nothing was tried) | pin_length
 * @throws TokenError of class `pin` (one try used) or `pin_locked`
 */
export function logIn(slot: TokenSlot, pin: string, lastTryConfirmed = false): TokenSession {
  refuseRiskyTry(slot.tokenInfo(), lastTryConfirmed);
  checkPinLength(slot, pin);
  const session = slot.open();
  try {
    session.login('user', pin);
    return session;
  } catch (error) {
    closeQuietly(session);
    throw error;
  }
}

/** Logs out and closes; a token that is already gone is no fault here. */
export function logOut(session: TokenSession): void {
  try {
    session.logout();
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
  }
  closeQuietly(session);
}

/** Open → log in → work → log out → close, always. */
export function withSession<T>(slot: TokenSlot, pin: string, work: (session: TokenSession) => T): T {
  const session = logIn(slot, pin);
  try {
    return work(session);
  } finally {
    logOut(session);
  }
}

export function closeQuietly(session: TokenSession): void {
  try {
    session.close();
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
  }
}

export function refuseRiskyTry(info: TokenInfo, lastTryConfirmed: boolean): void {
  if (info.pinState === 'locked') throw new TokenRefusal('pin_locked');
  if (info.pinState === 'final_try' && !lastTryConfirmed) throw new TokenRefusal('pin_final_try');
}

/** PINs are measured in bytes of UTF-8, as the module does. */
export function checkPinLength(slot: TokenSlot, pin: string): void {
  const { minimum, maximum } = slot.module.profile.pin;
  const length = Buffer.byteLength(pin);
  if (length < minimum || length > maximum) throw new TokenRefusal('pin_length', `${minimum}-${maximum}`);
}
