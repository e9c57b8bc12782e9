import { AppError } from '../../lib/AppError.ts';
import type { Context } from '../context.ts';
import { issueCode, type NewCode } from './issueCode.ts';

/** A person asks again no sooner than this, and no more than so often a day. */
const RESEND_SECONDS = 60;
const PER_DAY = 10;

/** Sends a code because a person pressed the button. @throws AppError code_too_soon | rate_limited, with `retryAfterSeconds` */
export async function askForAuthorizationCode(tx: Context, wish: NewCode): Promise<void> {
  // Two buttons pressed at once send one code.
  await tx.db.raw("select pg_advisory_xact_lock(hashtextextended('authorization:' || ?, 0))", [wish.applicationId]);
  const sent = (await tx
    .db('authorizationCodes')
    .where({ applicationId: wish.applicationId })
    .where('createdAt', '>', tx.db.raw("now() - interval '24 hours'"))
    .select(
      tx.db.raw('count(*)::int as total, ceil(? - extract(epoch from now() - max(created_at)))::int as wait', [
        RESEND_SECONDS,
      ]),
    )
    .first()) as { total: number; wait: number | null };
  if (sent.wait !== null && sent.wait > 0) throw new AppError('code_too_soon', { retryAfterSeconds: sent.wait });
  if (sent.total >= PER_DAY) throw new AppError('rate_limited', { retryAfterSeconds: 3600 });
  await issueCode(tx, wish);
}
