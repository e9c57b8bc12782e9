import type { TokenReading } from './tokenReading.ts';

/**
 * Preparing a blank (initialise, SO PIN, transport PIN, label) at a staff station. A second request whose
 * reading carries the label (or the serial) of an unfinished preparation is answered with that one, so
 * that a crash in between loses nothing.
 */
export interface PrepareBlankRequest {
  first: TokenReading;
  second: TokenReading;
  slot: string;
}
export interface PrepareBlankAnswer {
  preparationId: number;
  label: string;
  soPin: string;
  transportPin: string;
}
export interface BlankPreparedReport {
  reading: TokenReading;
}
export interface BlankPrepared {
  serial: string;
  state: 'stock';
}
