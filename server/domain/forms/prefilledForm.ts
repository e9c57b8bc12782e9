import { openText } from '../../lib/seal.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Account } from '../../models/Account.ts';
import { Application } from '../../models/Application.ts';
import type { Context } from '../context.ts';
import { readForm } from './content.ts';
import { REMEMBERED } from '../applications/forgetContent.ts';
import { applicationFormSchema, type ApplicationForm } from './form.ts';

/**
 * The form a new application begins with: that of the account's newest application, without what belonged only to that
 * one; for a new account only its phone.
 */
export async function prefilledForm(tx: Context, accountId: number): Promise<ApplicationForm> {
  const earlier = await Application.query(tx.db)
    .where({ accountId })
    .where('organizationName', '<>', '')
    .whereRaw(REMEMBERED)
    .orderBy('id', 'desc')
    .first();
  if (earlier) {
    const { form } = await readForm(tx, {
      applicationId: earlier.id,
      dataKey: unwrapDataKey(tx.keys.wrap, earlier.dataKeyWrapped),
    });
    const { organization, legalRepresentative, agent, socialInsuranceNumber, invoice } = form;
    const delivery = { ...form.delivery, method: 'prepaid' as const, pickupPoint: null };
    return applicationFormSchema.parse({
      organization,
      legalRepresentative,
      agent,
      socialInsuranceNumber,
      invoice,
      delivery,
    });
  }
  const account = await Account.query(tx.db).findById(accountId).throwIfNotFound();
  const phone = openText(tx.keys.personal, account.phoneSealed, 'account.phone');
  return applicationFormSchema.parse({ agent: { phone }, delivery: { phone } });
}
