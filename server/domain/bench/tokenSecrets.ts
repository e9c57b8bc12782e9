import { newDigits } from '../../lib/ids.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { Token } from '../../models/Token.ts';
import { holderPinFault } from '../../vocabulary/holderPin.ts';
import type { TokenSecrets } from '../../vocabulary/stationProtocol.ts';
import type { Context } from '../context.ts';
import { openHolderPin, sealHolderPin } from '../tokens/holderPin.ts';
import { openPreparedPin } from '../tokens/preparedPin.ts';

/** Eight digits: every token model accepts that, and the holder types the PIN only once. */
const PIN_DIGITS = 8;

/**
 * The PINs the bench needs for a bound token. In the factory the holder's PIN is generated here, once, and stored
 * encrypted until he has accepted the token; elsewhere he types his own PIN, which we never learn.
 */
export async function tokenSecrets(tx: Context, job: Pick<ProductionJob, 'mode'>, token: Token): Promise<TokenSecrets> {
  const transportPin = token.transportPinSealed
    ? openPreparedPin(tx, 'transport', token.id, token.transportPinSealed)
    : null;
  if (job.mode !== 'factory') return { transportPin, newPin: null };
  if (token.holderPinSealed) return { transportPin, newPin: openHolderPin(tx, token.id, token.holderPinSealed) };
  const newPin = newHolderPin(token.serial);
  await tx
    .db('tokens')
    .where({ id: token.id })
    .update({ holderPinSealed: sealHolderPin(tx, token.id, newPin) });
  return { transportPin, newPin };
}

/** Digits by chance that the holder would also have been allowed to choose. */
function newHolderPin(serial: string): string {
  for (;;) {
    const pin = newDigits(PIN_DIGITS);
    if (holderPinFault(pin, { minimum: PIN_DIGITS, maximum: PIN_DIGITS, serial }) === null) return pin;
  }
}
