import { existsSync } from 'node:fs';
import path from 'node:path';
import pk from 'pkcs11js';
import type { DriverProfile } from './drivers/driverProfile.ts';
import { readChipSerial, TokenSlot } from './TokenSlot.ts';
import { callDriver, TokenError } from './TokenError.ts';
import { TokenRefusal } from './TokenRefusal.ts';
import type { ModuleLocation, SlotOwner } from './tokenTypes.ts';

/** Which token of the module is meant. Without wishes: the first initialised one, else the first unused. */
export interface SlotWish {
  reader?: string | undefined;
  serial?: string | undefined;
  label?: string | undefined;
}

/** A loaded PKCS#11 library. One process holds one module; `finalize` ends its slots and sessions. */
export class Module implements SlotOwner {
  readonly profile: DriverProfile;
  readonly location: ModuleLocation;
  openedSerial: string | null = null;
  readonly #library: pk.PKCS11;
  #initialized = false;

  /** @throws TokenRefusal library_missing */
  constructor(profile: DriverProfile, location: ModuleLocation = {}) {
    const library = location.library ?? profile.libraries.find((candidate) => existsSync(candidate));
    if (library === undefined || !existsSync(library))
      throw new TokenRefusal('library_missing', `${profile.name}: ${library ?? profile.libraries.join(', ')}`);
    this.profile = profile;
    this.location = location;
    this.#library = new pk.PKCS11();
    callDriver('load', () => this.#library.load(library));
  }

  initialize(): void {
    const { flags, parameters } = this.profile.initialize;
    const text = parameters?.replace('{directory}', () => this.location.directory ?? '');
    const { directory } = this.location;
    if (directory !== undefined && !existsSync(path.dirname(directory)))
      throw new TokenRefusal('directory_missing', directory);
    const serial = this.profile.serial === 'directory_file' ? readChipSerial(this.location) : null;
    try {
      callDriver('C_Initialize', () =>
        this.#library.C_Initialize(text === undefined ? { flags } : { flags, libraryParameters: text }),
      );
    } catch (error) {
      // A soft token is pulled by moving its directory away, and some modules cannot start without it. Any other
      // failure to start is a wrong configuration, not an empty slot.
      if (directory === undefined || existsSync(directory)) throw error;
      throw new TokenError('CKR_TOKEN_NOT_PRESENT', pk.CKR_TOKEN_NOT_PRESENT, 'directory', { cause: error });
    }
    this.#initialized = true;
    this.openedSerial = serial;
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
    const { reader } = this.location;
    const slots = handles
      .map((handle) => new TokenSlot(this.#library, handle, this))
      .filter((one) => reader === undefined || one.reader() === reader);
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
