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
  const byDriver = models.find((one) => one.serialPrefixes.length === 0 && namesDriver(model, one));
  const found = longest ?? byDriver;
  if (!found) throw new AppError('token_unknown', { serial, model });
  return found;
}

/**
 * Before an unused token is initialised: afterwards a refusal would come too late. A chip that gets its number only
 * then is judged by its model text alone.
 * @throws AppError token_unknown when no model can fit
 */
export function expectTokenModel(models: readonly Known[], chip: { serial: string; model: string }): void {
  const prefixComesLater = chip.serial === '' && models.some((one) => namesDriver(chip.model, one));
  if (!prefixComesLater) tokenModelOf(models, chip);
}

function namesDriver(model: string, { driver }: Known): boolean {
  return model.toLowerCase().replace(/\W/g, '').includes(driver.replace(/\d+$/, ''));
}
