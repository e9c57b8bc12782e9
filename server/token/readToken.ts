import type { TokenReading } from '../vocabulary/tokenReading.ts';
import { closeQuietly } from './logIn.ts';
import type { TokenSlot } from './TokenSlot.ts';

/**
 * What can be said of a token without its PIN. Private objects are invisible here: `assertBlank` looks again after
 * login.
 */
export function readToken(slot: TokenSlot): TokenReading {
  const info = slot.tokenInfo();
  const unused = slot.module.profile.blank === 'not_initialized' ? !info.initialized : !info.userPinSet;
  return { ...info, initialized: !unused, blank: unused || visibleObjects(slot) === 0 };
}

function visibleObjects(slot: TokenSlot): number {
  const session = slot.open();
  try {
    return session.find([]).length;
  } finally {
    closeQuietly(session);
  }
}
