import type { Context } from '../context.ts';

/**
 * The benches of applicants are not registered one by one: they share this one row, and the account distinguishes them.
 */
const NAME = '申请人自助工位';

export async function applicantStation(tx: Context): Promise<{ id: number; name: string }> {
  await tx.db('stations').insert({ name: NAME, kind: 'applicant' }).onConflict('name').ignore();
  return await tx.db('stations').where({ name: NAME }).first('id', 'name');
}
