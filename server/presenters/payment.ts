import { z } from 'zod';
import type { LineRow, PaymentListRow } from '../reads/desk/payments.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { paymentStates } from '../vocabulary/paymentStates.ts';

const lineSchema = z.strictObject({ kind: z.string(), label: z.string(), quantity: z.number(), amountFen: z.number() });
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
  lines: z.array(lineSchema),
  abilities: z.array(z.string()),
});
export type PaymentRow = z.infer<typeof paymentSchema>;

type Actor = Parameters<typeof abilitiesOf>[0];
export function presentPayment(actor: Actor, row: PaymentListRow, lines: readonly LineRow[] = []): PaymentRow {
  return {
    ...plainFields(paymentSchema, row),
    lines: lines.filter((line) => line.paymentId === row.id).map((line) => plainFields(lineSchema, line)),
    abilities: paymentAbilities(actor, row),
  };
}

/** A refund is offered only where one is due. */
function paymentAbilities(actor: Actor, row: PaymentListRow): string[] {
  return abilitiesOf(actor, 'payment', { projectId: row.projectId, state: row.status }).filter(
    (verb) => verb !== 'refund' || row.refundDue,
  );
}
