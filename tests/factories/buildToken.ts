import { randomBytes } from 'node:crypto';
import type { Context } from '../../server/domain/context.ts';
import { sealPreparedPin } from '../../server/domain/tokens/preparedPin.ts';
import type { TokenState } from '../../server/vocabulary/tokenStates.ts';

export interface BuiltToken {
  id: number;
  serial: string;
  transportPin: string;
}

/** A token of the register, prepared at the desk: a blank in stock unless said otherwise. */
export async function buildToken(
  ctx: Context,
  {
    state = 'stock',
    applicationId = null,
    prepared = true,
    heldKey = false,
  }: { state?: TokenState; applicationId?: number | null; prepared?: boolean; heldKey?: boolean } = {},
): Promise<BuiltToken> {
  const serial = randomBytes(8).toString('hex');
  const model = (await ctx.db('tokenModels').orderBy('id').first('id'))!;
  const [row] = (await ctx
    .db('tokens')
    .insert({ serial, modelId: model.id, state, applicationId, prepared, heldKey })
    .returning('id')) as { id: number }[];
  const id = row!.id;
  const transportPin = '24681357';
  await ctx
    .db('tokens')
    .where({ id })
    .update({
      transportPinSealed: sealPreparedPin(ctx, 'transport', id, transportPin),
      soPinSealed: sealPreparedPin(ctx, 'so', id, '87654321'),
    });
  return { id, serial, transportPin };
}
