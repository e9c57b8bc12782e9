import { columns, selectFirst } from '../../models/columns.ts';
import { AppError } from '../../lib/AppError.ts';
import { Token } from '../../models/Token.ts';
import { record } from '../audit/record.ts';
import { accountOf } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { openHolderPin, showingsOver } from '../tokens/holderPin.ts';
import { lockToken } from '../tokens/lockToken.ts';

/**
 * Shows the holder the random PIN that the staff's station set on a token he has accepted. He may read it again for a
 * day, or until he confirms that he has noted it (`notePin`); then it is erased for good.
 * @throws AppError not_found (not his, or no PIN) | invalid_state (not accepted yet, time over, or sent in a letter)
 */
export async function revealPin(ctx: Context, { serial }: { serial: string }): Promise<{ pin: string }> {
  return inTransaction(ctx, async (tx) => {
    const known = await Token.query(tx.db).findOne({ serial });
    const token = known && (await lockToken(tx, known.id));
    const owner =
      token &&
      (await selectFirst(
        tx
          .db('applications as a')
          .join('projects as p', 'p.id', 'a.projectId')
          .where({ 'a.id': token.applicationId, 'a.accountId': accountOf(tx).id }),
        columns(['p.pinDelivery']),
      ));
    if (!token || !owner || !token.holderPinSealed) throw new AppError('not_found');
    if (token.state !== 'active' || owner.pinDelivery !== 'acceptance')
      throw new AppError('invalid_state', { state: token.state });

    const now = tx.clock.now();
    if (token.holderPinShownAt && token.holderPinShownAt <= showingsOver(now))
      throw new AppError('invalid_state', { shown: true });
    if (!token.holderPinShownAt) {
      await tx.db('tokens').where({ id: token.id }).whereNull('holderPinShownAt').update({ holderPinShownAt: now });
      await record(tx, { applicationId: token.applicationId, type: 'pin.revealed', details: { tokenId: token.id } });
    }
    return { pin: openHolderPin(tx, token.id, token.holderPinSealed) };
  });
}
