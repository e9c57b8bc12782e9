import type { Context } from '../context.ts';

/** Marks a draft as in use now. Every change its owner makes, to form, products or pictures, delays its erasing. */
export async function touchDraft(tx: Context, applicationId: number): Promise<void> {
  await tx.db('applicationContents').where({ applicationId }).update({ updatedAt: tx.db.fn.now() });
}
