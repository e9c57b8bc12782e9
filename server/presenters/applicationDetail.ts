import { z } from 'zod';
import type { ApplicationDetailRow } from '../reads/desk/applicationDetail.ts';
import { listColumns, onlyTo, toReaders, type Actor } from './listColumns.ts';
import { plainFields } from './plainFields.ts';
import { formReaders } from '../vocabulary/form/formReaders.ts';
import { documentKinds } from '../vocabulary/documentKinds.ts';
import { wholeFormSchema } from '../vocabulary/form/applicationForm.ts';
import { judgements } from '../vocabulary/judgedItems.ts';
import { subjectKinds } from '../vocabulary/productKinds.ts';
import { stages, stageStates } from '../vocabulary/stages.ts';
import { applicationRowSchema, presentApplication } from './application.ts';
import { presentTimeline, timelineSchema } from './auditEvent.ts';
import { certificateSchema, presentCertificate } from './certificate.ts';
import { checkSchema, presentCheck } from './check.ts';
import { decisionSchema, presentDecision } from './decision.ts';
import { maskedDeskForm } from './maskedForms.ts';
import { materialSchema, presentMaterial, type MaterialRow } from './material.ts';
import { messageSchema, presentMessage } from './message.ts';
import { noteSchema, presentNote } from './note.ts';
import { paymentSchema, presentPayment } from './payment.ts';
import { jobSchema, presentJob } from './productionJob.ts';
import { parcelTokenSchema, presentParcelToken, presentShipment, shipmentSchema } from './shipment.ts';
import { presentToken, tokenSchema } from './token.ts';

const itemList = listColumns('application.read', {
  id: toReaders(z.number()),
  position: toReaders(z.number()),
  productId: toReaders(z.number()),
  productName: toReaders(z.string()),
  quantity: toReaders(z.number()),
  subjectKind: toReaders(z.enum(subjectKinds)),
  subjectName: onlyTo(formReaders.subjects, z.string().nullable()),
  unitPriceFen: toReaders(z.number()),
  mediumFeeFen: toReaders(z.number()),
});
const stageSchema = z.strictObject({
  stage: z.enum(stages),
  position: z.number(),
  state: z.enum(stageStates),
  promisedWorkingDays: z.number(),
  openedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  closedAt: z.string().nullable(),
});
const documentSchema = z.strictObject({
  id: z.number(),
  kind: z.enum(documentKinds),
  version: z.number(),
  createdAt: z.string(),
});
/** The newest code, without its digits: no page of the desk shows them. */
const codeSchema = z.strictObject({
  state: z.string(),
  purpose: z.string(),
  sentAt: z.string(),
  expiresAt: z.string(),
  redemptionsLeft: z.number(),
  tries: z.number(),
});

/** An item of the checklist for this reader; only while he may decide the case. */
const judgedSchema = z.strictObject({
  key: z.string(),
  mine: z.enum(judgements).exclude(['open']).nullable(),
  /** Judged by this reader in an earlier round, and still the same. */
  kept: z.boolean(),
  /** Not what it was when the application was sent back. */
  changed: z.boolean(),
  /** Who else found it right. */
  others: z.array(z.string()),
});

export const applicationDetailSchema = applicationRowSchema.extend({
  /** Identity numbers, phones and mail are masked unless `inClear`. What a role may not see is empty. */
  content: wholeFormSchema,
  /** The reader holds the case: its numbers are shown in full. */
  inClear: z.boolean(),
  contentSha256: z.string().nullable(),
  oldValues: z.record(z.string(), z.string()),
  items: z.array(itemList.schema),
  stages: z.array(stageSchema),
  /** The newest picture of each kind; those it replaced follow it in `history`, newest first. */
  materials: z.array(materialSchema.extend({ history: z.array(materialSchema) })),
  documents: z.array(documentSchema),
  checks: z.array(checkSchema),
  decisions: z.array(decisionSchema),
  judged: z.array(judgedSchema),
  /** Pictures this reader's screen has shown. */
  looked: z.array(z.number()),
  notes: z.array(noteSchema),
  payments: z.array(paymentSchema),
  code: codeSchema.nullable(),
  jobs: z.array(jobSchema),
  shipments: z.array(shipmentSchema.extend({ tokens: z.array(parcelTokenSchema) })),
  tokens: z.array(tokenSchema),
  certificates: z.array(certificateSchema),
  messages: z.array(messageSchema),
  timeline: z.array(timelineSchema),
});
export type ApplicationDetail = z.infer<typeof applicationDetailSchema>;
export type ApplicationDetailContent = ApplicationDetail['content'];
export type ApplicationStageRow = ApplicationDetail['stages'][number];
export type ApplicationMaterial = ApplicationDetail['materials'][number];

export function presentApplicationDetail(actor: Actor, one: ApplicationDetailRow): ApplicationDetail {
  const { change } = one.form;
  return {
    ...presentApplication(actor, one.row),
    content: one.inClear ? one.form : maskedDeskForm(one.form),
    inClear: one.inClear,
    contentSha256: one.contentSha256,
    oldValues: change
      ? { [change.what === 'organization' ? 'organization.name' : 'legalRepresentative.name']: change.oldValue }
      : {},
    items: one.items.map((item) => itemList.present(actor, item)),
    stages: one.stages.map((stage) => plainFields(stageSchema, stage)),
    materials: withHistory(one.materials.map((material) => presentMaterial(actor, material))),
    documents: one.documents.map((document) => plainFields(documentSchema, document)),
    checks: one.checks.map((check) => presentCheck(actor, check)),
    decisions: one.decisions.map((decision) => presentDecision(actor, decision)),
    judged: one.judged.map(({ key, mine, kept, changed, others }) => ({ key, mine, kept, changed, others })),
    looked: one.looked,
    notes: one.notes.map((note) => presentNote(actor, note)),
    payments: one.payments.map((payment) => presentPayment(actor, payment, one.lines)),
    code: one.code && plainFields(codeSchema, { ...one.code, sentAt: one.code.createdAt }),
    jobs: one.jobs.map((job) => presentJob(actor, job)),
    shipments: one.shipments.map((shipment) => ({
      ...presentShipment(actor, shipment),
      tokens: one.parcels.filter((token) => token.shipmentId === shipment.id).map(presentParcelToken),
    })),
    tokens: one.tokens.map((token) => presentToken(actor, token)),
    certificates: one.certificates.map((certificate) => presentCertificate(actor, certificate)),
    messages: one.messages.map((message) => presentMessage(actor, message)),
    timeline: one.timeline.map((event) => presentTimeline(actor, event)),
  };
}

function withHistory(rows: readonly MaterialRow[]): ApplicationDetail['materials'] {
  return rows
    .filter((row) => row.status !== 'replaced')
    .map((row) => ({
      ...row,
      history: rows
        .filter((old) => old.status === 'replaced' && old.kind === row.kind && old.itemId === row.itemId)
        .reverse(),
    }));
}
