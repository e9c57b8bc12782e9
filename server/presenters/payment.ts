import { z } from 'zod';
import type { LineRow, PaymentListRow } from '../reads/desk/payments.ts';
import type { PaymentMoney } from '../reads/desk/receivedMoney.ts';
import { applicationStates } from '../vocabulary/applicationStates.ts';
import { payersDiffer } from '../vocabulary/payerNames.ts';
import { listColumns, onlyTo, toReaders, type Actor } from './listColumns.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { paymentStates } from '../vocabulary/paymentStates.ts';

const receivedSchema = z.strictObject({
  id: z.number(),
  paymentId: z.number(),
  applicationNumber: z.string(),
  amountFen: z.number(),
  leftFen: z.number(),
  payerName: z.string(),
  payerAccount: z.string(),
  reference: z.string().nullable(),
  valueDate: z.string(),
  recordedByName: z.string().nullable(),
  createdAt: z.string(),
});
const receiptSchema = receivedSchema.extend({ allocatedFen: z.number() });
const refundSchema = z.strictObject({
  id: z.number(),
  amountFen: z.number(),
  account: z.string(),
  refundedOn: z.string(),
  reference: z.string(),
  note: z.string(),
  createdAt: z.string(),
});
/** Accounts of payers are for those who handle or examine the money. */
const money = ['finance', 'auditor'] as const;
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
  refundDueFen: toReaders(z.number()),
  transferReference: toReaders(z.string().nullable()),
  receivedReference: toReaders(z.string().nullable()),
  payerName: toReaders(z.string().nullable()),
  receivedPayer: toReaders(z.string().nullable()),
  /** Somebody else than the organisation paid, as far as names tell. */
  payerDiffers: toReaders(z.boolean()),
  /** How the application ended; null while it is under way. */
  finalStatus: toReaders(z.enum(applicationStates).nullable()),
  receiptMaterialId: toReaders(z.number().nullable()),
  reportedAt: toReaders(z.string().nullable()),
  confirmedAt: toReaders(z.string().nullable()),
  confirmedByName: toReaders(z.string().nullable()),
  refundedAt: toReaders(z.string().nullable()),
  dueSince: toReaders(z.string().nullable()),
  refundDue: toReaders(z.boolean()),
  waitingDays: toReaders(z.number().nullable()),
  late: toReaders(z.boolean()),
  note: toReaders(z.string()),
  version: toReaders(z.number()),
  createdAt: toReaders(z.string()),
  lines: toReaders(z.array(lineSchema)),
  receipts: onlyTo(money, z.array(receiptSchema)),
  /** What is left of other transfers and may be used for this payment. */
  credits: onlyTo(money, z.array(receivedSchema)),
  refunds: onlyTo(money, z.array(refundSchema)),
  abilities: toReaders(z.array(z.string())),
});
export const paymentSchema = paymentList.schema;
export type PaymentRow = z.infer<typeof paymentSchema>;

const nothing: PaymentMoney = { receipts: [], credits: [], refunds: [] };

export function presentPayment(
  actor: Actor,
  row: PaymentListRow,
  lines: readonly LineRow[] = [],
  { receipts, credits, refunds } = nothing,
): PaymentRow {
  return paymentList.present(actor, {
    ...row,
    payerDiffers: payersDiffer(row.organizationName, [row.payerName, row.receivedPayer]),
    lines: lines.filter((line) => line.paymentId === row.id).map((line) => plainFields(lineSchema, line)),
    receipts: receipts.map((one) => plainFields(receiptSchema, one)),
    credits: credits.map((one) => plainFields(receivedSchema, one)),
    refunds: refunds.map((one) => plainFields(refundSchema, one)),
    abilities: paymentAbilities(actor, row),
  });
}

/** A refund is offered only where one is due. */
function paymentAbilities(actor: Actor, row: PaymentListRow): string[] {
  return abilitiesOf(actor, 'payment', { projectId: row.projectId, state: row.status }).filter(
    (verb) => verb !== 'refund' || row.refundDue,
  );
}
