import { AppError } from '../../lib/AppError.ts';
import type { Agreement } from '../../models/Agreement.ts';
import { agreementsInForce } from '../applications/agreementsInForce.ts';
import type { Context } from '../context.ts';

/** What who registers agrees to, each in the version in force now: the service, and how his phone number is used. */
export function registrationAgreements(ctx: Context): Promise<Agreement[]> {
  return agreementsInForce(ctx, ['service_agreement', 'privacy']);
}

/**
 * Writes down which version of which text was agreed to at registration, with the digest of the text.
 * @throws AppError agreements_first when one is missing, or a newer version came into force after it was shown
 */
export async function agreeAtRegistration(
  tx: Context,
  { accountId, agreementIds }: { accountId: number; agreementIds: readonly number[] },
): Promise<{ kind: string; version: string; sha256: string }[]> {
  const asked = await registrationAgreements(tx);
  if (asked.some((one) => !agreementIds.includes(one.id))) throw new AppError('agreements_first');
  if (asked.length > 0)
    await tx
      .db('consents')
      .insert(asked.map(({ id, sha256 }) => ({ accountId, applicationId: null, agreementId: id, sha256 })))
      .onConflict()
      .ignore();
  return asked.map(({ kind, version, sha256 }) => ({ kind, version, sha256 }));
}
