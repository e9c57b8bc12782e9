import type { AuditHead } from '../../lib/auditHead.ts';
import type { Context } from '../context.ts';

/**
 * Has the newest seal signed by a key outside the database and writes it down outside the database; null if that was
 * done already.
 * @throws AppError ca_unavailable | ca_refused
 */
export async function writeHead(ctx: Context): Promise<AuditHead | null> {
  const seal = await ctx.db('auditSeals').orderBy('id', 'desc').first('id', 'hash');
  if (!seal) return null;
  const written = await ctx.ports.heads.last();
  if (written?.sealId === seal.id && written.sealHash === seal.hash) return null;
  const head = await ctx.ports.heads.sign({ sealId: seal.id, sealHash: seal.hash });
  await ctx.ports.heads.append(head);
  const { sealId, sealHash, at, signature } = head;
  await ctx
    .db('auditHeads')
    .insert({ sealId, sealHash, signedAt: new Date(at), signature })
    .onConflict('sealId')
    .ignore();
  return head;
}
