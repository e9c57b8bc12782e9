import { sqlRows } from '../../models/sqlRows.ts';
import { AppError } from '../../lib/AppError.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';

export interface Redemption {
  codeId: number;
  applicationId: number;
  /** Null for an acceptance: one row per serial accepted. */ jobId: number | null;
  tokenSerials: readonly string[];
}

/**
 * Redeems a code that `takeCodeTry` found right, for one job and token (or for the serials of one parcel). The try is
 * given back, so that right entries of a code for several tokens do not use up its tries. When two redeem the last use
 * at once, one is refused.
 * @throws AppError code_invalid when it was used up or replaced meanwhile
 */
export async function spend(tx: Context, { codeId, applicationId, jobId, tokenSerials }: Redemption): Promise<void> {
  const rows = await sqlRows<{ redemptions_left: number }>(
    tx.db,
    `update authorization_codes set redemptions_left = redemptions_left - 1, tries = greatest(tries - 1, 0),
       state = case when redemptions_left = 1 then 'spent' else state end,
       ended_at = case when redemptions_left = 1 then now() else ended_at end
     where id = ? and state in ('live', 'locked') and redemptions_left > 0 returning redemptions_left`,
    [codeId],
  );
  if (rows.length !== 1) throw new AppError('code_invalid');
  await tx.db('codeRedemptions').insert(tokenSerials.map((tokenSerial) => ({ codeId, jobId, tokenSerial })));
  await record(tx, { applicationId, type: 'code.redeemed', details: { codeId, jobId, tokenSerials } });
}
