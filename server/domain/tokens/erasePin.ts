import type { Token } from '../../models/Token.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';

/** Erases the random PIN of a token. The caller has locked the token (`lockToken`). Erasing twice changes nothing. */
export async function erasePin(
  tx: Context,
  { id, applicationId }: Pick<Token, 'id' | 'applicationId'>,
): Promise<boolean> {
  const erased = await tx.db('tokens').where({ id }).whereNotNull('holderPinSealed').update({ holderPinSealed: null });
  if (erased === 1) await record(tx, { applicationId, type: 'pin.erased', details: { tokenId: id } });
  return erased === 1;
}
