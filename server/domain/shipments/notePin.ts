import { AppError } from '../../lib/AppError.ts';
import { Token } from '../../models/Token.ts';
import { accountOf } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { erasePin } from '../tokens/erasePin.ts';
import { lockToken } from '../tokens/lockToken.ts';

/**
 * The holder confirms that he has noted his PIN: it is erased here. Confirming twice changes nothing.
 * @throws AppError not_found (not his token) | invalid_state (the PIN was never shown to him)
 */
export async function notePin(ctx: Context, { serial }: { serial: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const known = await Token.query(tx.db).findOne({ serial });
    if (!known) throw new AppError('not_found');
    const token = await lockToken(tx, known.id);
    const own = await tx
      .db('applications')
      .where({ accountId: accountOf(tx).id })
      .where('id', token.applicationId)
      .first('id');
    if (!own) throw new AppError('not_found');
    if (!token.holderPinShownAt) throw new AppError('invalid_state', { shown: false });
    await erasePin(tx, token);
  });
}
