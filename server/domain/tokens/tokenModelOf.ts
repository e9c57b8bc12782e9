import { AppError } from '../../lib/AppError.ts';
import type { TokenModel } from '../../models/TokenModel.ts';
import { modelBySerial } from '../../vocabulary/serialPrefixes.ts';

type Known = Pick<TokenModel, 'id' | 'driver' | 'serialPrefixes'>;

/**
 * The model of a token, found from what its chip reports: the model with the longest serial prefix that fits; otherwise
 * the model without prefixes whose driver name is part of the chip's model text. Pure.
 * @throws AppError token_unknown when none fits
 */
export function tokenModelOf<M extends Known>(
  models: readonly M[],
  { serial, model }: { serial: string; model: string },
): M {
  const longest = modelBySerial(models, serial);
  const text = model.toLowerCase().replace(/\W/g, '');
  const byDriver = models.find(
    (one) => one.serialPrefixes.length === 0 && text.includes(one.driver.replace(/\d+$/, '')),
  );
  const found = longest ?? byDriver;
  if (!found) throw new AppError('token_unknown', { serial, model });
  return found;
}
