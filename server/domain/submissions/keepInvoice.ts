import type { Context } from '../context.ts';
import type { Submission } from './submission.ts';

/**
 * Stores the wish for an invoice, or corrects it. The invoice title is the organisation's name and cannot be chosen.
 */
export async function keepInvoice(tx: Context, { application, form, totalFen }: Submission): Promise<void> {
  const { kind, taxpayerNumber, bank, bankAccount, address, phone } = form.invoice;
  const told = {
    kind,
    bank,
    bankAccount,
    address,
    phone,
    amountFen: totalFen,
    title: form.organization.name || form.agent.name,
    taxpayerNumber: taxpayerNumber || form.organization.uscc,
  };
  const changed = await tx.db('invoices').where({ applicationId: application.id, state: 'requested' }).update(told);
  if (changed === 0 && totalFen > 0)
    await tx
      .db('invoices')
      .insert({ applicationId: application.id, ...told })
      .onConflict()
      .ignore();
}
