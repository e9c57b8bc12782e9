import { z } from 'zod';
import type { LineRow, PaymentListRow } from '../reads/desk/payments.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { paymentStates } from '../vocabulary/paymentStates.ts';

const lineSchema = z.strictObject({ kind: z.string(), label: z.string(), quantity: z.number(), amountFen: z.number() });
export const paymentList = listColumns('payment.read', {
  id: toReaders(z.number()),
  applicationId: toReaders(z.number()),
  applicationNumber: toReaders(z.string()),
  organizationName: toReaders(z.string()),
  projectName: toReaders(z.string()),
  status: toReaders(z.enum(paymentStates)),
  method: toReaders(z.string()),
  amountFen: toReaders(z.number()),
  receivedFen: toReaders(z.number().nullable()),
  refundedFen: toReaders(z.number().nullable()),
  transferReference: toReaders(z.string().nullable()),
  payerName: toReaders(z.string().nullable()),
  receiptMaterialId: toReaders(z.number().nullable()),
  reportedAt: toReaders(z.string().nullable()),
  confirmedAt: toReaders(z.string().nullable()),
  confirmedByName: toReaders(z.string().nullable()),
  refundedAt: toReaders(z.string().nullable()),
  dueSince: toReaders(z.string().nullable()),
  refundDue: toReaders(z.boolean()),
  note: toReaders(z.string()),
  version: toReaders(z.number()),
  createdAt: toReaders(z.string()),
  lines: toReaders(z.array(lineSchema)),
  abilities: toReaders(z.array(z.string())),
});
export const paymentSchema = paymentList.schema;
export type PaymentRow = z.infer<typeof paymentSchema>;

export function presentPayment(actor: Actor, row: PaymentListRow, lines: readonly LineRow[] = []): PaymentRow {
  return paymentList.present(actor, {
    ...row,
    lines: lines.filter((line) => line.paymentId === row.id).map((line) => plainFields(lineSchema, line)),
    abilities: paymentAbilities(actor, row),
  });
}

/** A refund is offered only where one is due. */
function paymentAbilities(actor: Actor, row: PaymentListRow): string[] {
  return abilitiesOf(actor, 'payment', { projectId: row.projectId, state: row.status }).filter(
    (verb) => verb !== 'refund' || row.refundDue,
  );
}
