import { Account } from '../../models/Account.ts';
import { Session } from '../../models/Session.ts';
import { accountOf } from '../authorize.ts';
import type { Context } from '../context.ts';

export interface CurrentSession {
  account: Account;
  csrfToken: string;
}

/** Who is signed in, and the CSRF token that changing requests must carry. @throws AppError unauthenticated */
export async function currentSession(ctx: Context): Promise<CurrentSession> {
  const actor = accountOf(ctx);
  const account = await Account.query(ctx.db).findById(actor.id).throwIfNotFound();
  const session = actor.sessionId === null ? null : await Session.query(ctx.db).findById(actor.sessionId);
  return { account, csrfToken: session?.csrfToken ?? '' };
}
