import { closeQuietly, logIn, logOut } from './logIn.ts';
import type { Module } from './Module.ts';
import type { TokenSession } from './TokenSession.ts';
import type { TokenSlot } from './TokenSlot.ts';
import { assertBlank } from './sweep.ts';
import { TokenError } from './TokenError.ts';
import { TokenRefusal } from './TokenRefusal.ts';

export interface BlankSecrets {
  soPin: string;
  transportPin: string;
  label: string;
}

/**
 * Prepares an unused token by the steps of its driver profile: label, SO PIN, transport PIN, no keys. May be repeated
 * after a crash: a token that carries our label is continued from where it stopped and never initialised again.
 * @throws TokenRefusal token_not_blank (someone else's, or not empty) | token_not_prepared | token_spoiled (a crash
 * left PINs that nobody knows)
 */
export function prepareBlank(module: Module, secrets: BlankSecrets): TokenSlot {
  const { prepare, soPin } = module.profile;
  let slot = ours(module, secrets.label);
  if (prepare.includes('init_token') && !slot.tokenInfo().initialized) {
    slot.initToken(secrets.soPin, secrets.label);
    module.reinitialize();
    slot = ours(module, secrets.label);
  }
  const knownSoPin = soPin === 'empty' ? '' : secrets.soPin;
  if (!slot.tokenInfo().userPinSet) setUserPin(slot, knownSoPin, secrets.transportPin);
  if (!slot.tokenInfo().userPinSet) throw new TokenRefusal('token_not_prepared');
  const session = logInOrRepair(slot, knownSoPin, secrets.transportPin);
  try {
    assertBlank(session, []);
    return slot;
  } finally {
    logOut(session);
  }
}

/** The token with our label, else one never initialised; where a module cannot label, the only one there is. */
function ours(module: Module, label: string): TokenSlot {
  if (!module.profile.prepare.includes('init_token')) {
    const slot = module.pickSlot();
    if (slot === null) throw new TokenRefusal('token_wrong', 'none there');
    return slot;
  }
  const labelled = module.pickSlot({ label });
  if (labelled !== null) return labelled;
  const unused = module.slots().find((slot) => !slot.tokenInfo().initialized);
  if (unused === undefined || module.slots().some((slot) => slot.tokenInfo().initialized))
    throw new TokenRefusal('token_not_blank');
  return unused;
}

/**
 * A crash while the first PIN was written may have left another one: the SO PIN sets it again. Nothing is on the token
 * yet.
 */
function logInOrRepair(slot: TokenSlot, soPin: string, transportPin: string): TokenSession {
  try {
    return logIn(slot, transportPin);
  } catch (error) {
    if (!isWrongPin(error)) throw error;
    if (slot.module.profile.unlock !== 'so_pin') throw new TokenRefusal('token_spoiled');
    setUserPin(slot, soPin, transportPin);
    return logIn(slot, transportPin);
  }
}

function isWrongPin(error: unknown): boolean {
  return error instanceof TokenError && error.class === 'pin';
}

/**
 * When SoftHSM is killed while it rewrites its token file, the SO PIN is lost. No PKCS#11 call can repair that token.
 */
function setUserPin(slot: TokenSlot, soPin: string, transportPin: string): void {
  const session = slot.open();
  try {
    try {
      session.login('so', soPin);
    } catch (error) {
      throw isWrongPin(error) ? new TokenRefusal('token_spoiled') : error;
    }
    session.initPin(transportPin);
    quietLogout(session);
  } finally {
    closeQuietly(session);
  }
}

function quietLogout(session: TokenSession): void {
  try {
    session.logout();
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
  }
}
