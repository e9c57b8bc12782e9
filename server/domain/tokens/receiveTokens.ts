import { AppError } from '../../lib/AppError.ts';
import { Token } from '../../models/Token.ts';
import { TokenModel } from '../../models/TokenModel.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { isTokenSerial } from '../../vocabulary/serialLines.ts';
import { modelBySerial } from '../../vocabulary/serialPrefixes.ts';

export interface Delivery {
  modelId: number;
  tokens: { serial: string; labelNumber?: string }[];
}

/**
 * Takes tokens into stock, all or none. The refusal names the serials that are already registered or given twice.
 * @throws AppError forbidden | serial_unclear {serials} | serial_other_model {serials} | duplicate {serials}
 */
export async function receiveTokens(ctx: Context, { modelId, tokens }: Delivery): Promise<Token[]> {
  return inTransaction(ctx, async (tx) => {
    const staff = authorize(tx, 'token.receive');
    await TokenModel.query(tx.db).findById(modelId).throwIfNotFound();
    const serials = tokens.map((one) => one.serial.trim());
    const unclear = serials.filter((serial) => !isTokenSerial(serial));
    if (unclear.length > 0) throw new AppError('serial_unclear', { serials: unclear });
    // The model decides how a token is unlocked: what its number says counts more than what was chosen.
    const models = await TokenModel.query(tx.db);
    const others = serials.filter((serial) => (modelBySerial(models, serial)?.id ?? modelId) !== modelId);
    if (others.length > 0) throw new AppError('serial_other_model', { serials: others });
    const known = await tx.db('tokens').whereIn('serial', serials).pluck('serial');
    const twice = serials.filter((serial, index) => serials.indexOf(serial) !== index);
    if (known.length > 0 || twice.length > 0)
      throw new AppError('duplicate', { serials: [...new Set([...known, ...twice])] });

    const rows = await tx
      .db('tokens')
      .insert(
        tokens.map((one) => ({
          serial: one.serial.trim(),
          labelNumber: one.labelNumber?.trim() || null,
          modelId,
          receivedByStaffId: staff.id,
        })),
      )
      .returning('id');
    await record(tx, { type: 'token.received', details: { modelId, tokenIds: rows.map((row) => row.id) } });
    return Token.query(tx.db).findByIds(rows.map((row) => row.id));
  });
}
