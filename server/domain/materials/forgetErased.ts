import { REMEMBERED } from '../applications/forgetContent.ts';
import type { Context } from '../context.ts';
import { keysOf } from './pictureFiles.ts';

/**
 * Deletes the rows of pictures of erased drafts, which nobody can decrypt any more. Returns the keys of their files.
 */
export async function forgetErased(ctx: Context): Promise<string[]> {
  return ctx.db.transaction(async (trx) => {
    const erased = trx('applications')
      .whereRaw(`not (${REMEMBERED})`)
      .whereExists(trx('materials').whereRaw('materials.application_id = applications.id'))
      .select('id');
    await trx('checks').whereIn('applicationId', erased.clone()).whereNotNull('materialId').delete();
    await trx('materials').whereIn('applicationId', erased.clone()).update({ replacedById: null });
    const rows = await trx('materials')
      .whereIn('applicationId', erased.clone())
      .delete()
      .returning(['originalKey', 'previewKey', 'thumbnailKey']);
    return rows.flatMap(keysOf);
  });
}
