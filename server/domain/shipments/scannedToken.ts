import { AppError } from '../../lib/AppError.ts';
import { Token } from '../../models/Token.ts';
import type { Context } from '../context.ts';

/** Which of a token's two numbers was read: the serial of its chip, or the label printed on its case. */
export type NumberKind = 'serial' | 'label';

/**
 * The token with this number, which may be its serial or its label. When the number is one token's label and another's
 * serial, the refusal names both tokens, and the caller asks again with `by` saying which number was meant.
 * @throws AppError token_unknown | token_ambiguous {choices}
 */
export async function scannedToken(ctx: Context, number: string, by?: NumberKind): Promise<Token> {
  const wanted = number.trim();
  const found = await Token.query(ctx.db)
    .where((any) => {
      if (by !== 'label') any.orWhere('serial', wanted);
      if (by !== 'serial') any.orWhere('labelNumber', wanted);
    })
    .orderBy('id');
  const [token] = found;
  if (!token) throw new AppError('token_unknown', { serial: number });
  if (found.length > 1)
    throw new AppError('token_ambiguous', {
      serial: number,
      choices: found.map((one) => ({ serial: one.serial, by: one.serial === wanted ? 'serial' : 'label' })),
    });
  return token;
}
