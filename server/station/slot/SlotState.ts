import { driverNamed } from '../../token/drivers/driverNamed.ts';
import { logOut } from '../../token/logIn.ts';
import { Module, type SlotWish } from '../../token/Module.ts';
import { readToken } from '../../token/readToken.ts';
import type { TokenSession } from '../../token/TokenSession.ts';
import type { TokenSlot } from '../../token/TokenSlot.ts';
import { TokenError } from '../../token/TokenError.ts';
import { TokenRefusal } from '../../token/TokenRefusal.ts';
import type { TokenReading } from '../../vocabulary/tokenReading.ts';

/** `lock`: name under which this slot is held against other processes. */
export interface SlotSetup {
  lock: string;
  driver: string;
  library?: string | undefined;
  directory?: string | undefined;
  wish?: SlotWish | undefined;
}

/** What the child process of one slot knows: its module, and the session of the production going on. */
export class SlotState {
  readonly module: Module;
  readonly #wish: SlotWish;
  #entered: { slot: TokenSlot; session: TokenSession } | null = null;
  #ready = false;

  constructor(setup: SlotSetup) {
    const { driver, library, directory, wish } = setup;
    this.module = new Module(driverNamed(driver), { library, directory, reader: wish?.reader });
    this.#wish = setup.wish ?? {};
  }

  /** The token as it is now, or null when there is none. Idle only: it may have to look for tokens anew. */
  read(): TokenReading | null {
    this.leave();
    const seen = this.#tryRead();
    if (seen !== null && (seen.initialized || !this.module.profile.listsAtInitializeOnly)) return seen;
    this.#ready = false;
    return this.#tryRead();
  }

  #tryRead(): TokenReading | null {
    try {
      return readToken(this.slot());
    } catch (error) {
      if (isAbsence(error)) {
        this.#ready = false;
        return null;
      }
      throw error;
    }
  }

  /** @throws TokenRefusal token_wrong when no token is there */
  slot(): TokenSlot {
    this.readyModule();
    const slot = this.module.pickSlot(this.#wish);
    if (slot === null) throw new TokenRefusal('token_wrong', 'none there');
    return slot;
  }

  readyModule(): Module {
    if (!this.#ready) {
      this.module.reinitialize();
      this.#ready = true;
    }
    return this.module;
  }

  /** From now on the commands work in this session of this token. */
  enter(slot: TokenSlot, session: TokenSession): void {
    this.leave();
    this.#entered = { slot, session };
  }
  leave(): void {
    if (this.#entered !== null) logOut(this.#entered.session);
    this.#entered = null;
  }
  session(): TokenSession {
    return this.#inside().session;
  }
  /** Another session on the same token; the caller closes it. */
  secondSession(): TokenSession {
    return this.#inside().slot.open();
  }

  #inside(): { slot: TokenSlot; session: TokenSession } {
    if (this.#entered === null) throw new TokenRefusal('session_lost');
    return this.#entered;
  }
}

/**
 * The module finds nothing: no slot, no token, or (soft tokens) no directory to read. A module that does not start says
 * nothing about tokens: that is a fault of the slot.
 */
function isAbsence(error: unknown): boolean {
  return (
    (error instanceof TokenRefusal && error.reason === 'token_wrong') ||
    (error instanceof TokenError && error.class === 'gone' && error.method !== 'C_Initialize')
  );
}
