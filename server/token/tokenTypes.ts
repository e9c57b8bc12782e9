import type pk from 'pkcs11js';
import type { DriverProfile } from './drivers/driverProfile.ts';

/** Types of the PKCS#11 binding. A handle is no longer valid after logout. */
export type ObjectHandle = Buffer;
export type Template = pk.Template;
export type Mechanism = pk.Mechanism;

/** Where the module and the slot's token are; `directory` only for soft tokens, which are pulled by moving it. */
export interface ModuleLocation {
  library?: string | undefined;
  directory?: string | undefined;
  /** The reader's name as the module says it; without it all readers of the module count. */
  reader?: string | undefined;
}

/** What a slot knows of the library it belongs to. */
export interface SlotOwner {
  readonly profile: DriverProfile;
  readonly location: ModuleLocation;
  /** The number that lay in the token's directory when the module opened it; null where the module itself tells it. */
  readonly openedSerial: string | null;
}

export interface TokenInfo {
  serial: string;
  label: string;
  model: string;
  manufacturer: string;
  initialized: boolean;
  userPinSet: boolean;
  pinState: 'ok' | 'count_low' | 'final_try' | 'locked' | 'unknown';
  freeMemory: number | null;
}

/** What a session knows of the slot it was opened on. */
export interface SessionSlot {
  readonly module: SlotOwner;
  /** @throws TokenError of class `gone` when the token is not there. */
  tokenInfo(): TokenInfo;
}
