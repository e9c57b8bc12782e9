import { z } from 'zod';
import { isoText } from './plainFields.ts';
import type { AuthorizationCode } from '../models/AuthorizationCode.ts';
import type { Certificate } from '../models/Certificate.ts';
import type { Payment } from '../models/Payment.ts';
import type { ProductionJob } from '../models/ProductionJob.ts';
import type { Shipment } from '../models/Shipment.ts';
import { certificateRoles, certificateStates } from '../vocabulary/certificateStates.ts';
import { jobStates } from '../vocabulary/jobStates.ts';
import { paymentStates } from '../vocabulary/paymentStates.ts';
import { tokenFateOf, tokenFates } from '../vocabulary/tokenFate.ts';
import { deliveryMethods, shipmentStates } from '../vocabulary/shipmentStates.ts';

const at = z.string().nullable();

/** What belongs to an application after submission: payment, parcel, code, tokens, certificates. */
export const intakeProgressSchema = z.strictObject({
  payment: z
    .strictObject({
      status: z.enum(paymentStates),
      amountFen: z.number(),
      payerName: z.string().nullable(),
      reference: z.string().nullable(),
      note: z.string(),
      reportedAt: at,
      confirmedAt: at,
      refundedFen: z.number().nullable(),
      /** What has arrived of it so far, what is still missing, and what is to be paid back. */
      receivedFen: z.number().nullable(),
      missingFen: z.number(),
      refundDueFen: z.number(),
      lines: z.array(
        z.strictObject({ kind: z.string(), label: z.string(), quantity: z.number(), amountFen: z.number() }),
      ),
    })
    .nullable(),
  shipment: z
    .strictObject({
      id: z.number(),
      status: z.enum(shipmentStates),
      method: z.enum(deliveryMethods),
      receiverMasked: z.string(),
      region: z.string(),
      pickupPoint: z.string().nullable(),
      carrier: z.string().nullable(),
      trackingNumber: z.string().nullable(),
      handedOverAt: at,
      deliveredAt: at,
      acceptedAt: at,
      /** The numbers of its tokens; of a parcel that has to be accepted only when that was done. */
      tokens: z.array(z.strictObject({ serial: z.string(), labelNumber: z.string().nullable() })),
    })
    .nullable(),
  code: z
    .strictObject({
      state: z.string(),
      purpose: z.string(),
      delivery: z.string(),
      sentAt: z.string(),
      expiresAt: z.string(),
    })
    .nullable(),
  jobs: z.array(
    z.strictObject({
      id: z.number(),
      itemId: z.number(),
      state: z.enum(jobStates),
      tokenSerial: z.string().nullable(),
      doneAt: at,
    }),
  ),
  /** Tokens that broke, were lost or are not made any more, while the application goes on with the others. */
  tokensMissing: z.array(z.strictObject({ jobId: z.number(), itemId: z.number(), fate: z.enum(tokenFates) })),
  certificates: z.array(
    z.strictObject({
      id: z.number(),
      jobId: z.number(),
      role: z.enum(certificateRoles),
      state: z.enum(certificateStates),
      serialNumber: z.string(),
      commonName: z.string(),
      notBefore: z.string(),
      notAfter: z.string(),
    }),
  ),
});
export type IntakeProgress = z.infer<typeof intakeProgressSchema>;

export interface ProgressSource {
  payment: {
    row: Payment;
    lines: readonly { kind: string; label: string; quantity: number; amountFen: number }[];
  } | null;
  shipment: Shipment | null;
  tokensSent: readonly { serial: string; labelNumber: string | null }[];
  code: AuthorizationCode | null;
  /** Those that are made or were made. */
  jobs: readonly ProductionJob[];
  jobsGivenUp: readonly ProductionJob[];
  certificates: readonly Certificate[];
}

export function presentProgress(source: ProgressSource): IntakeProgress {
  const { payment, shipment, code, jobs, certificates } = source;
  const tokensKnown = shipment !== null && mayKnowTokens(shipment);
  return {
    payment: payment && {
      status: payment.row.status,
      amountFen: payment.row.amountFen,
      payerName: payment.row.payerName,
      reference: payment.row.transferReference,
      note: payment.row.note,
      refundedFen: payment.row.refundedFen,
      receivedFen: payment.row.receivedFen,
      missingFen: Math.max(0, payment.row.amountFen - (payment.row.receivedFen ?? 0)),
      refundDueFen: payment.row.refundDueFen,
      reportedAt: isoText(payment.row.reportedAt),
      confirmedAt: isoText(payment.row.confirmedAt),
      lines: payment.lines.map(({ kind, label, quantity, amountFen }) => ({ kind, label, quantity, amountFen })),
    },
    shipment: shipment && {
      id: shipment.id,
      status: shipment.status,
      method: shipment.method,
      receiverMasked: shipment.receiverMasked,
      region: shipment.region,
      pickupPoint: shipment.pickupPoint,
      carrier: shipment.carrier,
      trackingNumber: shipment.trackingNumber,
      handedOverAt: isoText(shipment.handedOverAt),
      deliveredAt: isoText(shipment.deliveredAt),
      acceptedAt: isoText(shipment.acceptedAt),
      tokens: tokensKnown ? source.tokensSent.map(({ serial, labelNumber }) => ({ serial, labelNumber })) : [],
    },
    code: code && {
      state: code.state,
      purpose: code.purpose,
      delivery: code.delivery,
      sentAt: isoText(code.createdAt),
      expiresAt: isoText(code.expiresAt),
    },
    jobs: jobs.map(({ id, itemId, state, mode, tokenSerial, doneAt }) => ({
      id,
      itemId,
      state,
      tokenSerial: mode === 'self' || tokensKnown ? tokenSerial : null,
      doneAt: isoText(doneAt),
    })),
    tokensMissing: tokensMissing(source),
    certificates: certificates.map(({ id, jobId, role, state, serialNumber, commonName, notBefore, notAfter }) => ({
      id,
      jobId,
      role,
      state,
      serialNumber,
      commonName,
      notBefore: isoText(notBefore),
      notAfter: isoText(notAfter),
    })),
  };
}

function tokensMissing({ jobs, jobsGivenUp }: ProgressSource): IntakeProgress['tokensMissing'] {
  const all = [...jobs, ...jobsGivenUp];
  return all.flatMap((job) => {
    const fate = tokenFateOf(job, all);
    return fate ? [{ jobId: job.id, itemId: job.itemId, fate }] : [];
  });
}

/** By the numbers of a written token its holder proves that he has it; a blank he has to find among his own. */
function mayKnowTokens({ stage, status, acceptedAt }: Shipment): boolean {
  return stage === 'dispatch_blank' ? status === 'handed_over' || status === 'delivered' : acceptedAt !== null;
}
