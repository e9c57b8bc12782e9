import { AppError } from '../../lib/AppError.ts';
import type { Judgement } from '../../vocabulary/judgedItems.ts';
import { inTransaction, type Context, type StaffActor } from '../context.ts';
import { contentUnderDecision } from './contentUnderDecision.ts';
import { judgedNow } from './judgedNow.ts';
import type { Case } from './loadCase.ts';
import { myCase } from './myCase.ts';

export interface Judged {
  item: string;
  result: Judgement;
}

/**
 * Writes down what the reviewer says of single items, while he works: a reload loses nothing, and an approval is
 * measured by it.
 * @throws AppError lease_lost | already_claimed | content_changed | validation_failed
 */
export async function judge(
  ctx: Context,
  { applicationId, contentSha256, items }: { applicationId: number; contentSha256: string; items: readonly Judged[] },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { found, staff } = await myCase(tx, applicationId);
    if ((await contentUnderDecision(tx, found)) !== contentSha256) throw new AppError('content_changed');
    await writeJudgements(tx, found, staff, items);
  });
}

/** Only what differs from this person's last word is written. @throws AppError validation_failed for unknown items */
export async function writeJudgements(
  tx: Context,
  { applicationId, round }: Pick<Case, 'applicationId' | 'round'>,
  staff: StaffActor,
  said: readonly Judged[],
): Promise<void> {
  if (said.length === 0) return;
  const now = new Map((await judgedNow(tx, applicationId, staff)).map((item) => [item.key, item]));
  const rows = said.flatMap(({ item: key, result }) => {
    const item = now.get(key);
    if (!item)
      throw new AppError('validation_failed', { faults: [{ path: 'items', code: 'unknown_item', message: key }] });
    return (item.mine ?? 'open') === result
      ? []
      : [{ applicationId, round, staffId: staff.id, item: key, result, compared: item.compared }];
  });
  if (rows.length > 0) await tx.db('reviewJudgements').insert(rows);
}
