import { formEntries } from '../../vocabulary/form/formEntries.ts';
import type { Context } from '../context.ts';
import { decidedForm } from '../forms/deskForm.ts';
import type { JudgedNow } from './judgedNow.ts';

/**
 * Keys of the items that are not what they were when the application was sent back: another text, or another picture.
 * Empty in the first round. Only asks.
 */
export async function changedSince(
  ctx: Context,
  applicationId: number,
  items: readonly JudgedNow[],
): Promise<string[]> {
  const sentBack = await ctx
    .db('decisions')
    .where({ applicationId, outcome: 'return' })
    .orderBy('round', 'desc')
    .first('contentVersion', 'round');
  if (!sentBack) return [];
  const before = await decidedForm(ctx, applicationId, sentBack.contentVersion);
  const texts = new Map(formEntries(before.form).map(({ path, value }) => [path, value]));
  const newPictures = await ctx
    .db('materials')
    .where({ applicationId })
    .where('round', '>', sentBack.round)
    .pluck('id');
  return items
    .filter(
      ({ entry, materialId }) =>
        (materialId !== null && newPictures.includes(materialId)) ||
        (entry !== null && texts.get(entry.path) !== entry.value),
    )
    .map(({ key }) => key);
}
