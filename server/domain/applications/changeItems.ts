import { AppError } from '../../lib/AppError.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import type { ApplicationStateRow } from '../../models/ApplicationStateRow.ts';
import { Product } from '../../models/Product.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { chosenItemFaults, itemRows, type ChosenItem } from './chosenItems.ts';
import { insertItems } from './startApplication.ts';
import { lockOwnApplication } from './ownApplication.ts';
import { touchDraft } from './touchDraft.ts';

/**
 * Changes the products or quantities of a draft, or of an application taken back before it was paid. Pictures that
 * belonged to an item are taken out of their places.
 * @throws AppError validation_failed | invalid_state
 */
export async function changeItems(
  ctx: Context,
  { applicationId, items }: { applicationId: number; items: ChosenItem[] },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { application, state } = await lockOwnApplication(tx, applicationId, ['draft', 'returned']);
    if (state.status === 'returned' && !(await mayChooseAgain(tx, state)))
      throw new AppError('invalid_state', { status: state.status });
    const products = await Product.query(tx.db).where({ projectId: application.projectId, active: true });
    const faults = chosenItemFaults(products, items);
    if (faults.length > 0) throw new AppError('validation_failed', { faults });

    const wanted = itemRows(products, items);
    const held = await ApplicationItem.query(tx.db).where({ applicationId }).orderBy('position');
    const same =
      held.length === wanted.length &&
      held.every(
        (item, index) => item.productId === wanted[index]?.productId && item.quantity === wanted[index]?.quantity,
      );
    if (same) return;
    await tx
      .db('materials')
      .where({ applicationId })
      .whereNotNull('itemId')
      .update({ itemId: null, status: 'replaced' });
    await tx.db('applicationItems').where({ applicationId }).delete();
    await insertItems(tx, applicationId, products, items);
    await touchDraft(tx, applicationId);
    await record(tx, { applicationId, type: 'application.edited', details: { items: wanted } });
  });
}

/** What was paid for stays as it was chosen; what a reviewer returned too. */
async function mayChooseAgain(
  tx: Context,
  { applicationId, takenBack }: Pick<ApplicationStateRow, 'applicationId' | 'takenBack'>,
): Promise<boolean> {
  if (!takenBack) return false;
  const paid = await tx
    .db('payments')
    .where({ applicationId })
    .whereIn('status', ['due', 'reported', 'confirmed'])
    .first('id');
  return !paid;
}
