/** One reading of the token in the slot, made by the process that owns it. */
export interface TokenReading {
  /** Chip serial; '' for an uninitialised token of a module that gives a serial only at initialisation (SoftHSM). */
  serial: string;
  label: string;
  model: string;
  manufacturer: string;
  /** Not initialised, or holding no object at all; acted on only after two equal readings. */
  blank: boolean;
  initialized: boolean;
  userPinSet: boolean;
  pinState: 'ok' | 'count_low' | 'final_try' | 'locked' | 'unknown';
  freeMemory: number | null;
}
