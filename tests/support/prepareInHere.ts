import { driverNamed } from '../../server/token/drivers/driverNamed.ts';
import { Module } from '../../server/token/Module.ts';
import { prepareBlank } from '../../server/token/prepareBlank.ts';
import type { SoftSlot } from './tokenDirectory.ts';

/** Prepares the slot's token in this process, before any station owns the slot; its serial. */
export function prepareInHere(slot: SoftSlot, transportPin: string, soPin = '87654321'): string {
  Object.assign(process.env, slot.env);
  const module = new Module(driverNamed(slot.driver), { directory: slot.directory });
  module.initialize();
  try {
    return prepareBlank(module, { soPin, transportPin, label: 'YX-0' }).tokenInfo().serial;
  } finally {
    module.finalize();
  }
}
