import { AppError } from '../../lib/AppError.ts';
import { CertificateRequest } from '../../models/CertificateRequest.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import type { Context } from '../context.ts';
import { keepAnswer } from './askAuthority.ts';

/**
 * Finds answers of the CA that were lost: a request sent more than a minute ago without an answer is looked up at the
 * CA by its id, and what the CA has is stored as its raw answer. Never asks the CA to issue. Returns how many were
 * found.
 */
export async function reconcileProduction(ctx: Context): Promise<number> {
  const lost = await CertificateRequest.query(ctx.db)
    .where({ state: 'sent' })
    .whereNull('caReplySha256')
    .whereRaw("updated_at < now() - interval '1 minute'")
    .orderBy('id')
    .limit(100);
  let found = 0;
  for (const { requestId, jobId } of lost) {
    const answer = await lookUp(ctx, requestId);
    if (answer === 'unavailable') return found;
    if (!answer) continue;
    await keepAnswer(ctx, await ProductionJob.query(ctx.db).findById(jobId).throwIfNotFound(), requestId, answer);
    found += 1;
  }
  return found;
}

async function lookUp(ctx: Context, requestId: string): Promise<Buffer | null | 'unavailable'> {
  try {
    return (await ctx.ports.authority.lookup(requestId))?.certificate ?? null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'ca_unavailable') return 'unavailable';
    throw error;
  }
}
