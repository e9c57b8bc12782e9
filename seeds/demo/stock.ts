import { countRows } from '../../server/models/columns.ts';
import { receiveTokens } from '../../server/domain/tokens/receiveTokens.ts';
import { spoilToken } from '../../server/domain/tokens/spoilToken.ts';
import type { Context } from '../../server/domain/context.ts';
import { deskOf } from './desk.ts';

/** A delivery of unprepared tokens from a supplier; one of them is damaged. */
export async function stockDemo(ctx: Context): Promise<void> {
  const logistics = await deskOf(ctx, 'wuliu');
  const model = (await ctx.db('tokenModels').where({ code: 'std-55' }).first('id')) as { id: number };
  const known = (await ctx.db('tokens').where({ modelId: model.id }).orderBy('id').select('id')) as { id: number }[];
  const box =
    known.length > 0
      ? known
      : await receiveTokens(logistics, {
          modelId: model.id,
          tokens: Array.from({ length: 12 }, (_unused, n) => ({
            serial: `5518260000${String(1801 + n)}`,
            labelNumber: `YH-${String(1801 + n)}`,
          })),
        });
  const last = box.at(-1);
  if (last && !(await ctx.db('tokens').where({ modelId: model.id, state: 'damaged' }).first('id')))
    await spoilToken(logistics, { tokenId: last.id, reason: '开箱时接口松动' });
}

/** Prepares blanks until `wanted` are in stock: for parcels that wait to be packed, and for trying the bench. */
export async function blanksToHave(ctx: Context, make: () => Promise<string>, wanted: number): Promise<void> {
  const there = await countRows(ctx.db('tokens').where({ state: 'stock', prepared: true }));
  for (let n = there; n < wanted; n += 1) await make();
}
