import { deliveryPricesOf } from '../../models/json/projectTerms.ts';
import { Application } from '../../models/Application.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import { Payment } from '../../models/Payment.ts';
import { Product } from '../../models/Product.ts';
import { Project } from '../../models/Project.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { yuanText } from './yuanText.ts';
import { feeLines, totalOf } from './feeLines.ts';

/**
 * Makes the payment of an application due; with a fee of 0 there is nothing to do. Products, tokens and every way of
 * delivery cost what was fixed at submission.
 */
export async function openPayment(tx: Context, applicationId: number): Promise<{ nothingToDo: boolean }> {
  const application = await Application.query(tx.db).findById(applicationId).throwIfNotFound();
  const existing = await Payment.query(tx.db)
    .where({ applicationId })
    .whereIn('status', ['due', 'reported', 'confirmed'])
    .first();
  if (existing) return { nothingToDo: existing.status === 'confirmed' };
  const items = await ApplicationItem.query(tx.db).where({ applicationId }).orderBy('position');
  const products = await Product.query(tx.db).findByIds(items.map((item) => item.productId));
  const project = await Project.query(tx.db).findById(application.projectId).throwIfNotFound();
  const lines = feeLines(
    application.businessType,
    application.deliveryMethod,
    deliveryPricesOf(application, project),
    items.map((item) => ({
      name: products.find((product) => product.id === item.productId)?.name ?? '',
      quantity: item.quantity,
      unitPriceFen: item.unitPriceFen,
      mediumFeeFen: item.mediumFeeFen,
    })),
  );
  const amountFen = totalOf(lines);
  if (amountFen === 0) return { nothingToDo: true };
  const payment = await Payment.query(tx.db).insert({ applicationId, amountFen, dueSince: tx.clock.now() });
  await tx.db('paymentLines').insert(lines.map((line) => ({ paymentId: payment.id, ...line })));
  await record(tx, { applicationId, type: 'payment.due', details: { paymentId: payment.id, amountFen } });
  await tell(tx, {
    applicationId,
    template: 'payment_due',
    key: `payment_due:${payment.id}`,
    values: { amount: yuanText(amountFen) },
  });
  return { nothingToDo: false };
}
