import { maskPhone } from '../../lib/mask.ts';
import { sealInRow } from '../../lib/seal.ts';
import { Account } from '../../models/Account.ts';
import type { AccountKind } from '../../vocabulary/accountKinds.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { agreeAtRegistration } from './registrationAgreements.ts';
import { checkCode, spendCode } from './checkCode.ts';
import type { Requester } from './requester.ts';
import { enter, type Entered } from './signInAccount.ts';

/**
 * Makes an account for a phone that was proven by its code, and signs in. A phone that has an account is just signed
 * in, and has agreed before.
 * @throws AppError verification_failed | challenge_required | challenge_failed | agreements_first
 */
export async function register(
  ctx: Context,
  {
    kind,
    from,
    agreementIds,
    ...entry
  }: {
    phone: string;
    code: string;
    kind: AccountKind;
    from: Requester;
    agreementIds: readonly number[];
    solution?: string | undefined;
  },
): Promise<Entered> {
  const checked = await checkCode(ctx, { ...entry, from });
  return inTransaction(ctx, async (tx) => {
    await spendCode(tx, checked);
    const [made] = await tx
      .db('accounts')
      .insert({
        kind,
        // Sealed for its row, whose id is known only afterwards.
        phoneSealed: Buffer.alloc(0),
        phoneIndex: checked.contactIndex,
        phoneMasked: maskPhone(checked.mobile),
      })
      .onConflict('phoneIndex')
      .ignore()
      .returning('id');
    if (made) {
      await tx
        .db('accounts')
        .where({ id: made.id })
        .update({
          phoneSealed: sealInRow(tx.keys.personal, checked.mobile, { column: 'account.phone', row: made.id }),
        });
      const agreed = await agreeAtRegistration(tx, { accountId: made.id, agreementIds });
      await record(
        { ...tx, actor: { kind: 'account', id: made.id, sessionId: null } },
        { type: 'account.registered', details: { accountId: made.id, kind, agreed } },
      );
    }
    const account = await Account.query(tx.db).findOne({ phoneIndex: checked.contactIndex }).throwIfNotFound();
    return enter(tx, account, from);
  });
}
