import type { Context } from '../context.ts';
import { dropFiles, keysOf } from './pictureFiles.ts';

const HOURS = 3_600_000;
/** A file is written seconds before its row. One without a row after a day has lost it; older than a week it was looked at before. */
const YOUNGEST = 24 * HOURS;
const OLDEST = 7 * 24 * HOURS;

/** Deletes files a crash left between file and row, and the pictures of erased drafts, which nobody can open any more. Returns how many files went. */
export async function sweepFiles(ctx: Context): Promise<number> {
  const erased = await forgetErased(ctx);
  const known = await recentKeys(ctx);
  const orphans: string[] = [];
  for await (const key of ctx.ports.storage.list(new Date(Date.now() - OLDEST), new Date(Date.now() - YOUNGEST)))
    if (!known.has(key)) orphans.push(key);
  await dropFiles(ctx, [...erased, ...orphans]);
  return erased.length + orphans.length;
}

/** Every column that names a stored file stands here. */
async function recentKeys(ctx: Context): Promise<Set<string>> {
  const since = ctx.db.raw("now() - interval '9 days'");
  const materials = (await ctx
    .db('materials')
    .where('createdAt', '>', since)
    .select('originalKey', 'previewKey', 'thumbnailKey')) as {
    originalKey: string;
    previewKey: string;
    thumbnailKey: string;
  }[];
  const seals = (
    (await ctx.db('seals').where('createdAt', '>', since).select('pictureKey')) as { pictureKey: string }[]
  ).map((row) => row.pictureKey);
  return new Set([...materials.flatMap(keysOf), ...seals]);
}

async function forgetErased(ctx: Context): Promise<string[]> {
  return ctx.db.transaction(async (trx) => {
    const erased = trx('applications').whereRaw("data_key_wrapped = ''").select('id');
    await trx('checks').whereIn('applicationId', erased.clone()).whereNotNull('materialId').delete();
    await trx('materials').whereIn('applicationId', erased.clone()).update({ replacedById: null });
    const rows = (await trx('materials')
      .whereIn('applicationId', erased.clone())
      .delete()
      .returning(['originalKey', 'previewKey', 'thumbnailKey'])) as {
      originalKey: string;
      previewKey: string;
      thumbnailKey: string;
    }[];
    return rows.flatMap(keysOf);
  });
}
