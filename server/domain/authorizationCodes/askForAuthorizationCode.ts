import { sentLately } from './sentLately.ts';
import { AppError } from '../../lib/AppError.ts';
import type { Context } from '../context.ts';
import { issueCode, type NewCode } from './issueCode.ts';
import { lockApplication } from '../lockApplication.ts';

/** A person has to wait this long before asking again, and may ask this often in 24 hours. */
const RESEND_SECONDS = 60;
const PER_DAY = 10;

/**
 * Sends a code because a person asked for it.
 * @throws AppError code_too_soon | rate_limited, with `retryAfterSeconds`
 */
export async function askForAuthorizationCode(tx: Context, wish: NewCode): Promise<void> {
  // Two requests at the same time send one code: the second waits here and then finds the first one's code.
  await lockApplication(tx, wish.applicationId);
  const sent = await sentLately(
    tx,
    tx.db('authorizationCodes').where({ applicationId: wish.applicationId }),
    RESEND_SECONDS,
  );
  if (sent.wait !== null && sent.wait > 0) throw new AppError('code_too_soon', { retryAfterSeconds: sent.wait });
  if (sent.total >= PER_DAY) throw new AppError('rate_limited', { retryAfterSeconds: 3600 });
  await issueCode(tx, wish);
}
