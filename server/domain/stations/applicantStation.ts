import type { Context } from '../context.ts';

/** Applicants' benches are not registered one by one: they share one row, and the account tells them apart. */
const NAME = '申请人自助工位';

export async function applicantStation(tx: Context): Promise<{ id: number; name: string }> {
  await tx.db('stations').insert({ name: NAME, kind: 'applicant' }).onConflict('name').ignore();
  return await tx.db('stations').where({ name: NAME }).first('id', 'name');
}
