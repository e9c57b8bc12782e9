import { AppError } from '../../lib/AppError.ts';
import { Account } from '../../models/Account.ts';
import { checkCode, spendCode } from '../accounts/checkCode.ts';
import { rememberRequester, type Requester } from '../accounts/requester.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { openSession } from '../sessions/openSession.ts';
import { applicantStation } from './applicantStation.ts';
import type { BenchSession } from './signInOperator.ts';

/**
 * Signs an applicant in at his own bench, with his phone number and the code sent to it.
 * @throws AppError verification_failed | challenge_required | challenge_failed | forbidden
 */
export async function signInHolder(
  ctx: Context,
  { phone, code, from, solution }: { phone: string; code: string; from: Requester; solution?: string | undefined },
): Promise<BenchSession> {
  const checked = await checkCode(ctx, { phone, code, from, solution });
  return inTransaction(ctx, async (tx) => {
    const account = await Account.query(tx.db).findOne({ phoneIndex: checked.contactIndex });
    if (!account) throw new AppError('verification_failed');
    if (!account.active) throw new AppError('forbidden');
    await spendCode(tx, checked);
    await rememberRequester(tx, checked.contactIndex, from);
    const station = await applicantStation(tx);
    const session = await openSession(tx, { kind: 'station', stationId: station.id, accountId: account.id });
    await record(
      {
        ...tx,
        actor: {
          kind: 'station',
          id: station.id,
          name: station.name,
          on: { kind: 'account', id: account.id, sessionId: session.id },
        },
      },
      { type: 'station.signed_in', details: { stationId: station.id } },
    );
    return { session, name: account.displayName || account.phoneMasked, kind: 'applicant' };
  });
}
