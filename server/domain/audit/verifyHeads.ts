import type { Context } from '../context.ts';
import { AppError } from '../../lib/AppError.ts';
import { headIsSigned, type AuditHead } from '../../lib/auditHead.ts';

export interface HeadFault {
  kind: 'head_missing' | 'head_differs' | 'head_signature';
  sealId: number;
}
export interface RecordFault {
  kind: 'no_events';
}
export interface WalkedHeads {
  heads: number;
  fault: HeadFault | null;
  next: number | null;
}

/**
 * The next heads that lie outside the database, and in the end the one the signer remembers: each seal they name must
 * still be the same. The seals before a seal are held by its hash. Without the signer no signature is looked at.
 */
export async function walkHeads(ctx: Context, offset: number): Promise<WalkedHeads> {
  const signer = await signerOfHeads(ctx);
  const { heads, next } = await ctx.ports.heads.read(offset);
  const remembered = next === null && signer?.last && signer.last.sealId !== heads.at(-1)?.sealId ? [signer.last] : [];
  const all = [...heads, ...remembered];
  const rows = await ctx
    .db('auditSeals')
    .whereIn(
      'id',
      all.map(({ sealId }) => sealId),
    )
    .select('id', 'hash');
  const sealed = new Map(rows.map(({ id, hash }) => [id, hash]));
  for (const [index, head] of all.entries()) {
    const kind = faultOf(head, sealed.get(head.sealId), signer?.key ?? null);
    if (kind) return { heads: index + 1, fault: { kind, sealId: head.sealId }, next: null };
  }
  return { heads: all.length, fault: null, next };
}

/** Whether a seal has this hash: for somebody who wrote the hash down himself. */
export async function knowsSeal({ db }: Pick<Context, 'db'>, hash: string): Promise<boolean> {
  return Boolean(await db('auditSeals').where({ hash }).first('id'));
}

/** Where applications are, something has been written about them. */
export async function emptiedRecord({ db }: Pick<Context, 'db'>, events: number): Promise<RecordFault | null> {
  return events === 0 && (await db('applications').first('id')) ? { kind: 'no_events' } : null;
}

function faultOf(head: AuditHead, hash: string | undefined, key: Buffer | null): HeadFault['kind'] | null {
  if (key && !headIsSigned(head, key)) return 'head_signature';
  if (hash === undefined) return 'head_missing';
  return hash === head.sealHash ? null : 'head_differs';
}

/** What the signer knows about heads, or null while it is away. */
export async function signerOfHeads(ctx: Context): Promise<{ key: Buffer; last: AuditHead | null } | null> {
  try {
    return await ctx.ports.heads.signer();
  } catch (error) {
    if (error instanceof AppError && error.code === 'ca_unavailable') return null;
    throw error;
  }
}
