import { existsSync } from 'node:fs';
import pk from 'pkcs11js';
import type { DriverProfile } from './drivers/driverProfile.ts';
import { TokenSlot } from './TokenSlot.ts';
import { callDriver, TokenError } from './TokenError.ts';
import { TokenRefusal } from './TokenRefusal.ts';
import type { ModuleLocation, SlotOwner } from './tokenTypes.ts';

/** Which token of the module is meant. Without wishes: the first initialised one, else the first unused. */
export interface SlotWish {
  serial?: string | undefined;
  label?: string | undefined;
}

/** A loaded PKCS#11 library. One process holds one module; `finalize` ends its slots and sessions. */
export class Module implements SlotOwner {
  readonly profile: DriverProfile;
  readonly location: ModuleLocation;
  readonly #library: pk.PKCS11;
  #initialized = false;

  /** @throws TokenRefusal library_missing */
  constructor(profile: DriverProfile, location: ModuleLocation = {}) {
    const path = location.library ?? profile.libraries.find((candidate) => existsSync(candidate));
    if (path === undefined || !existsSync(path))
      throw new TokenRefusal('library_missing', `${profile.name}: ${path ?? profile.libraries.join(', ')}`);
    this.profile = profile;
    this.location = location;
    this.#library = new pk.PKCS11();
    callDriver('load', () => this.#library.load(path));
  }

  initialize(): void {
    const { flags, parameters } = this.profile.initialize;
    const text = parameters?.replace('{directory}', () => this.location.directory ?? '');
    callDriver('C_Initialize', () =>
      this.#library.C_Initialize(text === undefined ? { flags } : { flags, libraryParameters: text }),
    );
    this.#initialized = true;
  }

  finalize(): void {
    if (!this.#initialized) return;
    this.#initialized = false;
    callDriver('C_Finalize', () => this.#library.C_Finalize());
  }

  /** Looks again for tokens. Slots and sessions opened before are no longer valid. */
  reinitialize(): void {
    try {
      this.finalize();
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
    }
    this.initialize();
  }

  slots(): TokenSlot[] {
    const handles = callDriver('C_GetSlotList', () => this.#library.C_GetSlotList(true));
    const slots = handles.map((handle) => new TokenSlot(this.#library, handle, this));
    const { slot } = this.profile;
    return slot.pick === 'token' ? slots : slots.slice(slot.index, slot.index + 1);
  }

  /** The slot whose token fits the wish, or null when there is none. */
  pickSlot(wish: SlotWish = {}): TokenSlot | null {
    const seen = this.slots().map((slot) => ({ slot, info: slot.tokenInfo() }));
    const fitting = seen.filter(
      ({ info }) =>
        (wish.serial === undefined || info.serial === wish.serial) &&
        (wish.label === undefined || info.label === wish.label),
    );
    return (fitting.find(({ info }) => info.initialized) ?? fitting[0])?.slot ?? null;
  }
}
