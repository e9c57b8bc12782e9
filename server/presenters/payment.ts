import { z } from 'zod';
import { abilitiesOf } from '../domain/authorize.ts';
import type { Payment } from '../models/Payment.ts';
import type { PaymentLine } from '../models/PaymentLine.ts';
import { paymentStates } from '../vocabulary/paymentStates.ts';
import { iso, isoOrNull } from './moments.ts';

export const paymentSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number(),
  applicationNumber: z.string(),
  organizationName: z.string(),
  projectName: z.string(),
  status: z.enum(paymentStates),
  method: z.string(),
  amountFen: z.number(),
  receivedFen: z.number().nullable(),
  refundedFen: z.number().nullable(),
  transferReference: z.string().nullable(),
  payerName: z.string().nullable(),
  receiptMaterialId: z.number().nullable(),
  reportedAt: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  confirmedByName: z.string().nullable(),
  refundedAt: z.string().nullable(),
  dueSince: z.string().nullable(),
  refundDue: z.boolean(),
  note: z.string(),
  version: z.number(),
  createdAt: z.string(),
  lines: z.array(z.strictObject({ kind: z.string(), label: z.string(), quantity: z.number(), amountFen: z.number() })),
  abilities: z.array(z.string()),
});
export type PaymentRow = z.infer<typeof paymentSchema>;

type Actor = Parameters<typeof abilitiesOf>[0];
export type PaymentSource = Pick<
  Payment,
  | 'id'
  | 'applicationId'
  | 'status'
  | 'method'
  | 'amountFen'
  | 'receivedFen'
  | 'refundedFen'
  | 'transferReference'
  | 'payerName'
  | 'receiptMaterialId'
  | 'reportedAt'
  | 'confirmedAt'
  | 'refundedAt'
  | 'dueSince'
  | 'note'
  | 'version'
  | 'createdAt'
> & {
  applicationNumber: string;
  organizationName: string;
  projectId: number;
  projectName: string;
  confirmedByName: string | null;
  refundDue: boolean;
};
type Line = Pick<PaymentLine, 'paymentId' | 'kind' | 'label' | 'quantity' | 'amountFen'>;

export function presentPayment(actor: Actor, row: PaymentSource, lines: readonly Line[] = []): PaymentRow {
  const {
    id,
    applicationId,
    applicationNumber,
    organizationName,
    projectName,
    status,
    method,
    amountFen,
    receivedFen,
    refundedFen,
    transferReference,
    payerName,
    receiptMaterialId,
    confirmedByName,
    note,
    version,
    refundDue,
  } = row;
  return {
    id,
    applicationId,
    applicationNumber,
    organizationName,
    projectName,
    status,
    method,
    amountFen,
    receivedFen,
    refundedFen,
    transferReference,
    payerName,
    receiptMaterialId,
    confirmedByName,
    note,
    version,
    refundDue,
    reportedAt: isoOrNull(row.reportedAt),
    confirmedAt: isoOrNull(row.confirmedAt),
    refundedAt: isoOrNull(row.refundedAt),
    dueSince: isoOrNull(row.dueSince),
    createdAt: iso(row.createdAt),
    lines: lines
      .filter((line) => line.paymentId === id)
      .map(({ kind, label, quantity, amountFen: fen }) => ({ kind, label, quantity, amountFen: fen })),
    abilities: paymentAbilities(actor, row),
  };
}

/** A refund is offered only where one is due. */
function paymentAbilities(actor: Actor, row: PaymentSource): string[] {
  return abilitiesOf(actor, 'payment', { projectId: row.projectId, state: row.status }).filter(
    (verb) => verb !== 'refund' || row.refundDue,
  );
}
