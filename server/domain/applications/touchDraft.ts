import type { Context } from '../context.ts';

/**
 * A draft counts as in use from this moment: whatever its owner changes of it, form, products or pictures, keeps it for
 * another while.
 */
export async function touchDraft(tx: Context, applicationId: number): Promise<void> {
  await tx.db('applicationContents').where({ applicationId }).update({ updatedAt: tx.db.fn.now() });
}
