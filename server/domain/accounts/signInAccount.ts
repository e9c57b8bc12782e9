import { AppError } from '../../lib/AppError.ts';
import { Account } from '../../models/Account.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { openSession, type OpenedSession } from '../sessions/openSession.ts';
import { checkCode, spendCode } from './checkCode.ts';
import { rememberRequester, type Requester } from './requester.ts';

export interface Entered {
  account: Account;
  session: OpenedSession;
  /** The secret that this browser keeps. */
  device: string;
}

/**
 * Signs in with phone and code. Null when the code is right but the phone has no account yet: the code can then be used
 * to register.
 * @throws AppError verification_failed | challenge_required | challenge_failed | forbidden (account closed)
 */
export async function signInAccount(
  ctx: Context,
  { phone, code, from, solution }: { phone: string; code: string; from: Requester; solution?: string | undefined },
): Promise<Entered | null> {
  const checked = await checkCode(ctx, { phone, code, from, solution });
  return inTransaction(ctx, async (tx) => {
    const account = await Account.query(tx.db).findOne({ phoneIndex: checked.contactIndex });
    if (!account) return null;
    await spendCode(tx, checked);
    return enter(tx, account, from);
  });
}

/** Opens a session for an account whose phone has just been proven. @throws AppError forbidden (account closed) */
export async function enter(tx: Context, account: Account, from: Requester): Promise<Entered> {
  if (!account.active) throw new AppError('forbidden');
  const session = await openSession(tx, { kind: 'account', accountId: account.id });
  await record(
    { ...tx, actor: { kind: 'account', id: account.id, sessionId: session.id } },
    { type: 'account.signed_in', details: { accountId: account.id } },
  );
  return { account, session, ...(await rememberRequester(tx, account.phoneIndex, from)) };
}
