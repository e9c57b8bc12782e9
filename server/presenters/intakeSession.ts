import { z } from 'zod';
import { accountKinds } from '../vocabulary/accountKinds.ts';
import type { Account } from '../models/Account.ts';

const account = z.strictObject({
  id: z.number(),
  kind: z.enum(accountKinds),
  phoneMasked: z.string(),
  displayName: z.string(),
});

export const intakeSessionSchema = z.strictObject({ account, csrfToken: z.string(), demo: z.boolean() });
export type IntakeSession = z.infer<typeof intakeSessionSchema>;
/** The answer for a visitor who is not signed in: no error, but an account of null. */
export const intakeVisitorSchema = z.strictObject({ account: z.null(), csrfToken: z.null(), demo: z.boolean() });

export function presentIntakeSession(
  { id, kind, phoneMasked, displayName }: Account,
  csrfToken: string,
  demo: boolean,
): IntakeSession {
  return { account: { id, kind: kind as IntakeSession['account']['kind'], phoneMasked, displayName }, csrfToken, demo };
}
