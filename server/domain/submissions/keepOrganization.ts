import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import type { Context } from '../context.ts';
import { nameSkeleton } from '../forms/nameSkeleton.ts';

/**
 * The organisation of a submission, found by its USCC. What an account claims must not overwrite a checked record: a
 * known organisation is changed only if this account created it and it has no certificate.
 */
export async function keepOrganization(
  tx: Context,
  accountId: number,
  { organization: one }: ApplicationForm,
): Promise<number | null> {
  if (one.uscc === '') return null;
  const told = {
    name: one.name,
    nameSkeleton: nameSkeleton(one.name),
    address: one.address,
    phone: one.phone,
    website: one.website,
  };
  const [made] = await tx
    .db('organizations')
    .insert({ accountId, uscc: one.uscc, ...told })
    .onConflict('uscc')
    .ignore()
    .returning('id');
  if (made) return made.id;
  const known = await tx.db('organizations').where({ uscc: one.uscc }).first('id');
  if (!known) throw new Error(`organization ${one.uscc} of account ${accountId} was neither stored nor found`);
  await tx
    .db('organizations')
    .where({ id: known.id, accountId })
    .whereNotExists(tx.db('certificates').where({ organizationId: known.id }).select(tx.db.raw('1')))
    .update({ ...told, version: tx.db.raw('version + 1'), updatedAt: tx.db.fn.now() });
  return known.id;
}
