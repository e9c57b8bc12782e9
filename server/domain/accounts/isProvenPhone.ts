import { keyedDigest } from '../../lib/seal.ts';
import { normalizeMobile } from '../../vocabulary/text/mobile.ts';
import type { Context } from '../context.ts';

/** Whether this phone has answered a code that this account asked for, or is the account's own. */
export async function isProvenPhone(ctx: Context, accountId: number, phone: string): Promise<boolean> {
  const mobile = normalizeMobile(phone);
  if (!mobile) return false;
  const phoneIndex = keyedDigest(ctx.keys.index, mobile);
  const [own, proven] = [
    await ctx.db('accounts').where({ id: accountId, phoneIndex }).first('id'),
    await ctx.db('provenPhones').where({ accountId, phoneIndex }).first('accountId'),
  ];
  return own !== undefined || proven !== undefined;
}
