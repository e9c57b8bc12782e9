import { AppError } from '../../lib/AppError.ts';
import { Material } from '../../models/Material.ts';
import { Payment } from '../../models/Payment.ts';
import { lockOwnApplication } from '../applications/ownApplication.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';

export interface ReportTransfer {
  applicationId: number;
  payerName: string;
  reference: string;
}

/**
 * The applicant reports that he has transferred the fee; the newest receipt picture belongs to the report. Reporting
 * again only changes the details given.
 * @throws AppError not_found (no payment) | validation_failed (receipt missing) | invalid_state (confirmed or
 * cancelled)
 */
export async function reportTransfer(
  ctx: Context,
  { applicationId, payerName, reference }: ReportTransfer,
): Promise<Payment> {
  return inTransaction(ctx, async (tx) => {
    await lockOwnApplication(tx, applicationId, ['open', 'returned']);
    const payment = await Payment.query(tx.db).where({ applicationId }).orderBy('id', 'desc').first().forUpdate();
    if (!payment) throw new AppError('not_found');

    if (payment.status !== 'due' && payment.status !== 'reported')
      throw new AppError('invalid_state', { status: payment.status });
    const receipt = await Material.query(tx.db)
      .where({ applicationId, kind: 'transfer_receipt' })
      .whereIn('status', ['uploaded', 'accepted'])
      .orderBy('id', 'desc')
      .first();
    if (!receipt)
      throw new AppError('validation_failed', {
        faults: [{ path: 'materials.transfer_receipt', code: 'material_missing' }],
      });

    const changed = await tx
      .db('payments')
      .where({ id: payment.id, version: payment.version, status: payment.status })
      .update({
        status: 'reported',
        payerName: payerName.trim(),
        transferReference: reference.trim() || null,
        receiptMaterialId: receipt.id,
        reportedAt: payment.status === 'due' ? tx.clock.now() : payment.reportedAt,
        version: payment.version + 1,
        updatedAt: tx.db.fn.now(),
      });
    if (changed !== 1) throw new AppError('version_conflict');
    await record(tx, {
      applicationId,
      type: 'payment.reported',
      details: { paymentId: payment.id, materialId: receipt.id },
    });
    return Payment.query(tx.db).findById(payment.id).throwIfNotFound();
  });
}
