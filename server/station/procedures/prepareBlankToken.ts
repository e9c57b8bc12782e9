import type { DeskClient } from '../deskClient.ts';
import type { SlotHandle } from '../slot/SlotHandle.ts';
import { StationFault } from '../StationFault.ts';

/**
 * Makes an unused token a blank of the stock: label, SO PIN (kept by the desk), transport PIN, no keys. After a crash
 * in between the desk recognises its own label and answers the same secrets.
 * @returns the serial now in stock
 */
export async function prepareBlankToken(desk: DeskClient, slot: SlotHandle): Promise<string> {
  const readings = await slot.readTwice();
  if (readings === null) throw new StationFault(slot.sight.state === 'present' ? 'token_unstable' : 'token_removed');
  if (!readings.first.blank) throw new StationFault('token_not_blank', { serial: readings.first.serial });
  const { preparationId, label, soPin, transportPin } = await desk.prepareBlank({ ...readings, slot: slot.name });
  await slot.process.ask('prepareBlank', { label, soPin: bytesOf(soPin), transportPin: bytesOf(transportPin) });
  const reading = await slot.look();
  if (reading === null) throw new StationFault('token_removed');
  const { serial } = await desk.blankPrepared(preparationId, { reading });
  return serial;
}

function bytesOf(pin: string): Uint8Array {
  return new Uint8Array(Buffer.from(pin, 'utf8'));
}
