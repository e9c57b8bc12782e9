import { keyedDigest, sealInRow } from '../../server/lib/seal.ts';
import { maskPhone } from '../../server/lib/mask.ts';
import type { Context } from '../../server/domain/context.ts';
import { asAccount } from '../support/context.ts';
import { testPhone } from './people.ts';

export async function buildAccount(
  ctx: Context,
  phone = testPhone(),
): Promise<{ id: number; phone: string; as: Context }> {
  const [row] = (await ctx
    .db('accounts')
    .insert({
      kind: 'organization',
      phoneSealed: Buffer.alloc(0),
      phoneIndex: keyedDigest(ctx.keys.index, phone),
      phoneMasked: maskPhone(phone),
      displayName: '测试账户',
    })
    .returning('id')) as { id: number }[];
  const { id } = row!;
  await ctx
    .db('accounts')
    .where({ id })
    .update({ phoneSealed: sealInRow(ctx.keys.personal, phone, { column: 'account.phone', row: id }) });
  return { id, phone, as: asAccount(ctx, id) };
}
