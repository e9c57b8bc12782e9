import { AppError } from '../../lib/AppError.ts';
import { isUntouched } from '../../vocabulary/untouchedToken.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockToken } from './lockToken.ts';

/**
 * Takes a mistyped token out of the register, so that the right one can be entered. The audit keeps both.
 * @throws AppError not_found | forbidden | invalid_state (something was done with it: it can only be spoiled)
 */
export async function undoReceipt(ctx: Context, { tokenId }: { tokenId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const token = await lockToken(tx, tokenId);
    authorize(tx, 'token.undo_receipt', { state: token.state });
    if (!isUntouched(token)) throw new AppError('invalid_state', { tokenId });
    await tx.db('tokens').where({ id: tokenId, version: 1 }).delete();
    const { serial, labelNumber, modelId } = token;
    await record(tx, { type: 'token.receipt_undone', details: { tokenId, serial, labelNumber, modelId } });
  });
}
