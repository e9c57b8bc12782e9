import type { Context } from '../../server/domain/context.ts';
import { keyedDigest } from '../../server/lib/seal.ts';

/** The agent's phone has answered its code. */
export async function provePhone(ctx: Context, accountId: number, phone: string): Promise<void> {
  await ctx
    .db('provenPhones')
    .insert({ accountId, phoneIndex: keyedDigest(ctx.keys.index, phone) })
    .onConflict(['accountId', 'phoneIndex'])
    .ignore();
}
