import { z } from 'zod';
import type { abilitiesOf } from '../domain/authorize.ts';
import type { ApplicationItem } from '../models/ApplicationItem.ts';
import type { ApplicationStage } from '../models/ApplicationStage.ts';
import type { AuthorizationCode } from '../models/AuthorizationCode.ts';
import type { DocumentVersion } from '../models/DocumentVersion.ts';
import type { PaymentLine } from '../models/PaymentLine.ts';
import type { Token } from '../models/Token.ts';
import { documentKinds } from '../vocabulary/documentKinds.ts';
import { subjectKinds } from '../vocabulary/productKinds.ts';
import { stages, stageStates } from '../vocabulary/stages.ts';
import { applicationRowSchema, presentApplication, type ApplicationRowSource } from './application.ts';
import { presentTimeline, timelineSchema, type AuditEventSource } from './auditEvent.ts';
import { certificateSchema, presentCertificate, type CertificateSource } from './certificate.ts';
import { checkSchema, presentCheck, type CheckSource } from './check.ts';
import { decisionSchema, presentDecision, type DecisionSource } from './decision.ts';
import { maskedForm } from './maskedForm.ts';
import { materialSchema, presentMaterial, type MaterialSource } from './material.ts';
import { messageSchema, presentMessage, type MessageSource } from './message.ts';
import { iso, isoOrNull } from './moments.ts';
import { noteSchema, presentNote, type NoteSource } from './note.ts';
import { paymentSchema, presentPayment, type PaymentSource } from './payment.ts';
import { jobSchema, presentJob, type JobSource } from './productionJob.ts';
import {
  parcelTokenSchema,
  presentParcelToken,
  presentShipment,
  shipmentSchema,
  type ShipmentSource,
} from './shipment.ts';
import { presentToken, tokenSchema, type TokenSource } from './token.ts';

const person = z.strictObject({ name: z.string(), documentType: z.string(), idNumber: z.string(), phone: z.string() });
/** The form with identity numbers, phones and mail masked; parts a role has no business with are empty. */
const content = z.strictObject({
  organization: z.strictObject({
    name: z.string(),
    uscc: z.string(),
    address: z.string(),
    phone: z.string(),
    website: z.string(),
  }),
  legalRepresentative: person,
  agent: person.extend({ email: z.string() }),
  subjects: z.array(person.extend({ item: z.number() })),
  socialInsuranceNumber: z.string(),
  invoice: z.strictObject({
    kind: z.enum(['ordinary', 'special']),
    taxpayerNumber: z.string(),
    bank: z.string(),
    bankAccount: z.string(),
    address: z.string(),
    phone: z.string(),
  }),
  delivery: z.strictObject({
    method: z.enum(['prepaid', 'collect', 'pickup']),
    province: z.string(),
    city: z.string(),
    street: z.string(),
    receiver: z.string(),
    phone: z.string(),
    pickupPoint: z.string().nullable(),
  }),
  change: z
    .strictObject({
      what: z.enum(['organization', 'legal_representative']),
      oldValue: z.string(),
      newValue: z.string(),
    })
    .nullable(),
  remark: z.string(),
});

export const applicationDetailSchema = applicationRowSchema.extend({
  content,
  contentSha256: z.string().nullable(),
  oldValues: z.record(z.string(), z.string()),
  items: z.array(
    z.strictObject({
      id: z.number(),
      position: z.number(),
      productId: z.number(),
      productName: z.string(),
      quantity: z.number(),
      subjectKind: z.enum(subjectKinds),
      subjectName: z.string().nullable(),
      unitPriceFen: z.number(),
      mediumFeeFen: z.number(),
    }),
  ),
  stages: z.array(
    z.strictObject({
      stage: z.enum(stages),
      position: z.number(),
      state: z.enum(stageStates),
      promisedWorkingDays: z.number(),
      openedAt: z.string().nullable(),
      dueAt: z.string().nullable(),
      closedAt: z.string().nullable(),
    }),
  ),
  /** The newest picture of each kind; those it replaced follow it in `history`, newest first. */
  materials: z.array(materialSchema.extend({ history: z.array(materialSchema) })),
  documents: z.array(
    z.strictObject({ id: z.number(), kind: z.enum(documentKinds), version: z.number(), createdAt: z.string() }),
  ),
  checks: z.array(checkSchema),
  decisions: z.array(decisionSchema),
  notes: z.array(noteSchema),
  payments: z.array(paymentSchema),
  code: z
    .strictObject({
      state: z.string(),
      purpose: z.string(),
      sentAt: z.string(),
      expiresAt: z.string(),
      redemptionsLeft: z.number(),
      tries: z.number(),
    })
    .nullable(),
  jobs: z.array(jobSchema),
  shipments: z.array(shipmentSchema.extend({ tokens: z.array(parcelTokenSchema) })),
  tokens: z.array(tokenSchema),
  certificates: z.array(certificateSchema),
  messages: z.array(messageSchema),
  timeline: z.array(timelineSchema),
});
export type ApplicationDetail = z.infer<typeof applicationDetailSchema>;
export type ApplicationContent = ApplicationDetail['content'];
export type ApplicationStageRow = ApplicationDetail['stages'][number];
export type ApplicationMaterial = ApplicationDetail['materials'][number];

export interface ApplicationDetailSource {
  row: ApplicationRowSource;
  form: z.infer<typeof content>;
  contentSha256: string | null;
  items: readonly (Pick<
    ApplicationItem,
    'id' | 'position' | 'productId' | 'quantity' | 'unitPriceFen' | 'mediumFeeFen' | 'subjectKind'
  > & { productName: string; subjectName: string | null })[];
  stages: readonly Pick<
    ApplicationStage,
    'stage' | 'position' | 'state' | 'promisedWorkingDays' | 'openedAt' | 'dueAt' | 'closedAt'
  >[];
  materials: readonly MaterialSource[];
  documents: readonly Pick<DocumentVersion, 'id' | 'kind' | 'version' | 'createdAt'>[];
  checks: readonly CheckSource[];
  decisions: readonly DecisionSource[];
  notes: readonly NoteSource[];
  payments: readonly PaymentSource[];
  lines: readonly Pick<PaymentLine, 'paymentId' | 'kind' | 'label' | 'quantity' | 'amountFen'>[];
  code: Pick<AuthorizationCode, 'purpose' | 'state' | 'createdAt' | 'expiresAt' | 'redemptionsLeft' | 'tries'> | null;
  jobs: readonly JobSource[];
  shipments: readonly ShipmentSource[];
  parcels: readonly (Pick<Token, 'id' | 'serial' | 'labelNumber' | 'state'> & { shipmentId: number })[];
  tokens: readonly TokenSource[];
  certificates: readonly CertificateSource[];
  messages: readonly MessageSource[];
  timeline: readonly AuditEventSource[];
}

export function presentApplicationDetail(
  actor: Parameters<typeof abilitiesOf>[0],
  one: ApplicationDetailSource,
): ApplicationDetail {
  const { change } = one.form;
  return {
    ...presentApplication(actor, one.row),
    content: maskedForm(one.form),
    contentSha256: one.contentSha256,
    oldValues: change
      ? { [change.what === 'organization' ? 'organization.name' : 'legalRepresentative.name']: change.oldValue }
      : {},
    items: one.items.map((item) => ({ ...item })),
    stages: one.stages.map(({ stage, position, state, promisedWorkingDays, openedAt, dueAt, closedAt }) => ({
      stage,
      position,
      state,
      promisedWorkingDays,
      openedAt: isoOrNull(openedAt),
      dueAt: isoOrNull(dueAt),
      closedAt: isoOrNull(closedAt),
    })),
    materials: withHistory(one.materials),
    documents: one.documents.map(({ id, kind, version, createdAt }) => ({
      id,
      kind,
      version,
      createdAt: iso(createdAt),
    })),
    checks: one.checks.map(presentCheck),
    decisions: one.decisions.map(presentDecision),
    notes: one.notes.map(presentNote),
    payments: one.payments.map((payment) => presentPayment(actor, payment, one.lines)),
    code: one.code && {
      state: one.code.state,
      purpose: one.code.purpose,
      sentAt: iso(one.code.createdAt),
      expiresAt: iso(one.code.expiresAt),
      redemptionsLeft: one.code.redemptionsLeft,
      tries: one.code.tries,
    },
    jobs: one.jobs.map((job) => presentJob(actor, job)),
    shipments: one.shipments.map((shipment) => ({
      ...presentShipment(actor, shipment),
      tokens: one.parcels.filter((token) => token.shipmentId === shipment.id).map(presentParcelToken),
    })),
    tokens: one.tokens.map((token) => presentToken(actor, token)),
    certificates: one.certificates.map((certificate) => presentCertificate(actor, certificate)),
    messages: one.messages.map((message) => presentMessage(actor, message)),
    timeline: one.timeline.map(presentTimeline),
  };
}

function withHistory(materials: readonly MaterialSource[]): ApplicationDetail['materials'] {
  const rows = materials.map(presentMaterial);
  return rows
    .filter((row) => row.status !== 'replaced')
    .map((row) => ({
      ...row,
      history: rows
        .filter((old) => old.status === 'replaced' && old.kind === row.kind && old.itemId === row.itemId)
        .reverse(),
    }));
}
