import { AppError } from '../../lib/AppError.ts';
import { openText } from '../../lib/seal.ts';
import { Token } from '../../models/Token.ts';
import { TokenModel } from '../../models/TokenModel.ts';
import type { BlankPrepared } from '../../vocabulary/stationBlanks.ts';
import type { TokenReading } from '../../vocabulary/tokenReading.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { preparationContext } from './blankToPrepare.ts';
import { sealPreparedPin, type PreparedPin } from './preparedPin.ts';
import { tokenModelOf } from './tokenModelOf.ts';

/**
 * Records that a token was prepared and is a blank now: it is registered under its chip's serial number, with its PINs
 * encrypted. Reporting it again changes nothing.
 * @throws AppError not_found | token_wrong (not the token that was prepared) | token_not_blank | token_unknown (no such
 * model) | token_busy
 */
export async function blankPrepared(
  ctx: Context,
  { preparationId, reading }: { preparationId: number; reading: TokenReading },
): Promise<BlankPrepared> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx, 'token.prepare', { state: 'stock' });
    const preparation = await tx.db('blankPreparations').where({ id: preparationId }).forUpdate().first();
    if (!preparation) throw new AppError('not_found');
    const { serial } = reading;
    const known = preparation.tokenId === null ? undefined : await Token.query(tx.db).findById(preparation.tokenId);
    if (known) return answerFor(known, serial);
    if (serial === '' || (preparation.serial !== null && preparation.serial !== serial))
      throw new AppError('token_wrong', { expected: preparation.serial, found: serial });
    if (!reading.blank || !reading.initialized || !reading.userPinSet)
      throw new AppError('token_not_blank', { serial });

    const tokenId = await register(tx, reading);
    const move = (kind: PreparedPin, sealed: Buffer): Buffer =>
      sealPreparedPin(
        tx,
        kind,
        tokenId,
        openText(tx.keys.personal, sealed, preparationContext(kind, preparation.label)),
      );
    await tx
      .db('tokens')
      .where({ id: tokenId })
      .update({
        prepared: true,
        soPinSealed: move('so', preparation.soPinSealed),
        transportPinSealed: move('transport', preparation.transportPinSealed),
        updatedAt: tx.db.fn.now(),
      });
    await tx.db('blankPreparations').where({ id: preparationId }).update({ tokenId, serial, doneAt: tx.db.fn.now() });
    await record(tx, { type: 'token.prepared', details: { tokenId, preparationId } });
    return { serial, state: 'stock' };
  });
}

function answerFor({ serial }: Token, found: string): BlankPrepared {
  if (serial !== found) throw new AppError('token_wrong', { expected: serial, found });
  return { serial, state: 'stock' };
}

/** The row of this token: one that was received into stock before, or a new one of the model its chip shows. */
async function register(tx: Context, reading: TokenReading): Promise<number> {
  const known = await Token.query(tx.db).findOne({ serial: reading.serial }).forUpdate();
  if (known && (known.state !== 'stock' || known.heldKey || known.prepared))
    throw new AppError('token_busy', { serial: reading.serial, state: known.state });
  if (known) return known.id;
  const model = tokenModelOf(await TokenModel.query(tx.db).orderBy('id'), reading);
  const [row] = await tx.db('tokens').insert({ serial: reading.serial, modelId: model.id }).returning('id');
  if (!row) throw new Error(`token ${reading.serial} of model ${model.id} was not stored`);
  await record(tx, { type: 'token.received', details: { modelId: model.id, tokenIds: [row.id] } });
  return row.id;
}
