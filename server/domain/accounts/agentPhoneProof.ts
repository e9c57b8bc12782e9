import { accountOf } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { askForCode } from './askForCode.ts';
import { checkCode, spendCode } from './checkCode.ts';
import { isProvenPhone } from './isProvenPhone.ts';
import { mobileOf } from './mobileOf.ts';
import type { Requester } from './requester.ts';

/**
 * Sends a code to the phone of an agent who is not the signed-in person. To a phone that was proven before nothing is
 * sent. The message says nothing that an applicant has written.
 * @throws AppError validation_failed (not a mobile number) | code_too_soon | rate_limited
 */
export async function askAgentPhone(
  ctx: Context,
  { phone, from }: { phone: string; from: Requester },
): Promise<{ proven: boolean; resendAfterSeconds: number }> {
  const mobile = mobileOf(phone);
  if (await isProvenPhone(ctx, accountOf(ctx).id, mobile)) return { proven: true, resendAfterSeconds: 0 };
  const { resendAfterSeconds } = await askForCode(ctx, { phone: mobile, purpose: 'agent_phone', from });
  return { proven: false, resendAfterSeconds };
}

/**
 * The code has come back: messages about this account's applications may go to that phone.
 * @throws AppError verification_failed
 */
export async function proveAgentPhone(
  ctx: Context,
  { phone, code, from }: { phone: string; code: string; from: Requester },
): Promise<void> {
  const accountId = accountOf(ctx).id;
  const checked = await checkCode(ctx, { phone, code, from, purposes: ['agent_phone'] });
  await inTransaction(ctx, async (tx) => {
    await spendCode(tx, checked);
    await tx
      .db('provenPhones')
      .insert({ accountId, phoneIndex: checked.contactIndex })
      .onConflict(['accountId', 'phoneIndex'])
      .ignore();
  });
}
