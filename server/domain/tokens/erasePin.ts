import type { Token } from '../../models/Token.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';

/** Forgets the random PIN of a token. The caller holds it (`lockToken`). What is erased already stays as it is. */
export async function erasePin(
  tx: Context,
  { id, applicationId }: Pick<Token, 'id' | 'applicationId'>,
): Promise<boolean> {
  const erased = await tx.db('tokens').where({ id }).whereNotNull('holderPinSealed').update({ holderPinSealed: null });
  if (erased === 1) await record(tx, { applicationId, type: 'pin.erased', details: { tokenId: id } });
  return erased === 1;
}
