import { openInRow } from '../../lib/seal.ts';
import { pickLeaves } from '../../vocabulary/form/formLeaves.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Account } from '../../models/Account.ts';
import { Application } from '../../models/Application.ts';
import type { Context } from '../context.ts';
import { readForm } from './content.ts';
import { REMEMBERED } from '../applications/forgetContent.ts';
import { applicationFormSchema, type ApplicationForm } from '../../vocabulary/form/applicationForm.ts';

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
      dataKey: unwrapDataKey(tx.keys.wrap, earlier),
    });
    return applicationFormSchema.parse(pickLeaves(form, ({ remembered }) => remembered));
  }
  const account = await Account.query(tx.db).findById(accountId).throwIfNotFound();
  const phone = openInRow(tx.keys.personal, account.phoneSealed, { column: 'account.phone', row: account.id });
  return applicationFormSchema.parse({ agent: { phone }, delivery: { phone } });
}
