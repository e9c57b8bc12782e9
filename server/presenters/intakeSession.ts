import { z } from 'zod';
import type { Account } from '../models/Account.ts';

export const intakeSessionSchema = z.strictObject({
  account: z.strictObject({ id: z.number(), kind: z.enum(['organization', 'individual']), phoneMasked: z.string(), displayName: z.string() }),
  csrfToken: z.string(),
  demo: z.boolean(),
});
export type IntakeSession = z.infer<typeof intakeSessionSchema>;

export function presentIntakeSession(account: Account, csrfToken: string, demo: boolean): IntakeSession {
  const { id, kind, phoneMasked, displayName } = account;
  return { account: { id, kind: kind as IntakeSession['account']['kind'], phoneMasked, displayName }, csrfToken, demo };
}
