import { record } from '../audit/record.ts';
import { inTransaction, systemContext, type Context } from '../context.ts';
import { databaseName } from './databaseName.ts';
import { forgetErased } from './forgetErased.ts';
import { dropFiles } from './pictureFiles.ts';
import { unnamedKeys } from './unnamedKeys.ts';

/** A file is written seconds before its row, so files younger than this are left alone. */
const YOUNGEST_MS = 24 * 3_600_000;
/**
 * When more files than FEW, and more than this share of all files, have no row, crashes are not the reason: nothing is
 * deleted until a person has looked.
 */
const FEW = 20;
const SHARE = 0.01;
const BATCH = 1_000;

export interface SweptFiles {
  looked: number;
  deleted: number;
  /** Why files without a row were not deleted. */
  refused: 'too_many' | 'other_database' | null;
}

/**
 * Deletes files that no row names: files a crash left without a row, and the pictures of erased drafts. The database is
 * asked about every single file. Nothing is deleted when too many would go at once, or when the files belong to another
 * database: both are written to the audit and logged as errors. `most` is the number of files a person has allowed.
 */
export async function sweepFiles(ctx: Context, { most = 0 }: { most?: number } = {}): Promise<SweptFiles> {
  const name = await databaseName(ctx);
  const owner = await ctx.ports.storage.claim(name);
  if (owner !== name) return refuse(ctx, { looked: 0, deleted: 0, refused: 'other_database' }, { owner, name });

  const erased = await unnamedKeys(ctx, await forgetErased(ctx));
  await dropFiles(ctx, erased);
  const { looked, orphans } = await findOrphans(ctx);
  if (orphans.length > Math.max(FEW, SHARE * looked, most))
    return refuse(ctx, { looked, deleted: erased.length, refused: 'too_many' }, { orphans: orphans.length });
  // Asked once more just before deleting: a row may have been written since the files were listed.
  const gone = await unnamedKeys(ctx, orphans);
  await dropFiles(ctx, gone);
  return { looked, deleted: erased.length + gone.length, refused: null };
}

async function findOrphans(ctx: Context): Promise<{ looked: number; orphans: string[] }> {
  const orphans: string[] = [];
  let [looked, batch] = [0, [] as string[]];
  for await (const key of ctx.ports.storage.list(new Date(0), new Date(Date.now() - YOUNGEST_MS))) {
    looked += 1;
    batch.push(key);
    if (batch.length < BATCH) continue;
    orphans.push(...(await unnamedKeys(ctx, batch)));
    batch = [];
  }
  orphans.push(...(await unnamedKeys(ctx, batch)));
  return { looked, orphans };
}

async function refuse(ctx: Context, swept: SweptFiles, facts: Record<string, unknown>): Promise<SweptFiles> {
  ctx.logger.error({ ...swept, ...facts }, 'stored files were not swept; see docs/deployment.md, Backup');
  await inTransaction(systemContext(ctx, 'files'), (tx) =>
    record(tx, { type: 'files.sweep_refused', details: { ...swept, ...facts } }),
  );
  return swept;
}
