import { AppError } from '../../lib/AppError.ts';
import { canonicalJson } from '../../lib/canonicalJson.ts';
import { newCrockford, newDigits } from '../../lib/ids.ts';
import { openText, sealText } from '../../lib/seal.ts';
import { Token } from '../../models/Token.ts';
import { TokenModel } from '../../models/TokenModel.ts';
import type { PrepareBlankAnswer } from '../../vocabulary/stationBlanks.ts';
import type { TokenReading } from '../../vocabulary/tokenReading.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { benchOf } from '../bench/benchActor.ts';
import { expectTokenModel } from './tokenModelOf.ts';

interface Preparation {
  id: number;
  label: string;
  serial: string | null;
  soPinSealed: Buffer;
  transportPinSealed: Buffer;
}
const PIN_DIGITS = 8;
/** What the PINs of a preparation are encrypted with as context; its label is enough to tell preparations apart. */
export const preparationContext = (kind: 'so' | 'transport', label: string): string => `blank.${kind}-pin:${label}`;

/**
 * Gives the PINs and label for preparing an unused token as a blank of the stock. Asked again for the same token (known
 * by the label we gave it or by its serial), it gives the same PINs, so that a crash between initialising and reporting
 * locks nobody out.
 * @throws AppError token_not_blank | token_busy (registered and in use) | token_unknown (no such model) |
 * token_wrong (two readings differ) | forbidden
 */
export async function blankToPrepare(
  ctx: Context,
  { first, second, slot }: { first: TokenReading; second: TokenReading; slot: string },
): Promise<PrepareBlankAnswer> {
  return inTransaction(ctx, async (tx) => {
    const staff = authorize(tx, 'token.prepare', { state: 'stock' });
    if (canonicalJson(first) !== canonicalJson(second)) throw new AppError('token_wrong', { unstable: true });
    if (!first.blank) throw new AppError('token_not_blank', { serial: first.serial });
    const begun = await findBegun(tx, first);
    if (begun) return answer(tx, begun);
    // The token was initialised, but not by one of our preparations: nobody here knows its SO PIN.
    if (first.initialized) throw new AppError('token_not_blank', { serial: first.serial, label: first.label });
    await refuseUnusable(tx, first);

    const label = `YX-${newCrockford(8)}`;
    const sealed = (kind: 'so' | 'transport'): Buffer =>
      sealText(tx.keys.personal, newDigits(PIN_DIGITS), preparationContext(kind, label));
    const [row] = await tx
      .db('blankPreparations')
      .insert({
        stationId: benchOf(tx).id,
        slot,
        staffId: staff.id,
        label,
        serial: first.serial || null,
        soPinSealed: sealed('so'),
        transportPinSealed: sealed('transport'),
      })
      .returning('*');
    if (!row) throw new Error(`preparation of token ${first.serial} (label ${label}) was not stored`);
    return answer(tx, row);
  });
}

async function findBegun(tx: Context, { label, serial }: TokenReading): Promise<Preparation | undefined> {
  return await tx
    .db('blankPreparations')
    .whereNull('doneAt')
    .where((same) => same.where({ label }).orWhere((chip) => chip.where({ serial }).whereNot({ serial: '' })))
    .orderBy('id', 'desc')
    .first();
}

/** A token in stock has its model already; any other must be of one that is registered. */
async function refuseUnusable(tx: Context, { serial, model }: TokenReading): Promise<void> {
  const known = serial === '' ? undefined : await Token.query(tx.db).findOne({ serial });
  if (!known) expectTokenModel(await TokenModel.query(tx.db), { serial, model });
  else if (known.state !== 'stock' || known.heldKey || known.prepared)
    throw new AppError('token_busy', { serial, state: known.state });
}

function answer(tx: Context, row: Preparation): PrepareBlankAnswer {
  const { personal } = tx.keys;
  return {
    preparationId: row.id,
    label: row.label,
    soPin: openText(personal, row.soPinSealed, preparationContext('so', row.label)),
    transportPin: openText(personal, row.transportPinSealed, preparationContext('transport', row.label)),
  };
}
