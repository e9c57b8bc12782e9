import { AppError } from '../../lib/AppError.ts';
import type { AuditEventType } from '../../vocabulary/auditEventTypes.ts';
import type { TokenState } from '../../vocabulary/tokenStates.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';

export interface TokenTurn {
  tokenId: number;
  from: readonly TokenState[];
  to: TokenState;
  applicationId?: number | null;
  event?: AuditEventType;
  set?: Record<string, unknown>;
  /** Added to the audit event besides token and state. */
  details?: Record<string, unknown>;
}

/**
 * The only function that changes a token's state, by one conditional update.
 * @throws AppError token_busy when it is in none of `from`
 */
export async function turnToken(
  tx: Context,
  { tokenId, from, to, applicationId = null, event = 'token.state_changed', set = {}, details = {} }: TokenTurn,
): Promise<void> {
  const changed = await tx
    .db('tokens')
    .where({ id: tokenId })
    .whereIn('state', from)
    .update({ ...set, state: to, version: tx.db.raw('version + 1'), updatedAt: tx.db.fn.now() });
  if (changed !== 1) throw new AppError('token_busy', { tokenId });
  await record(tx, { applicationId, type: event, details: { ...details, tokenId, to } });
}
