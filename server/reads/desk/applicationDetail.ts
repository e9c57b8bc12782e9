import { columns, selectRows } from '../../models/columns.ts';
import type { ApplicationItem } from '../../models/ApplicationItem.ts';
import type { ApplicationStage } from '../../models/ApplicationStage.ts';
import type { AuthorizationCode } from '../../models/AuthorizationCode.ts';
import type { DocumentVersion } from '../../models/DocumentVersion.ts';
import { auditPlan, type AuditEventListRow } from './auditEvents.ts';
import { authorize, can } from '../../domain/authorize.ts';
import { certificatesPlan, type CertificateListRow } from './certificates.ts';
import type { Context, StaffActor } from '../../domain/context.ts';
import { changedSince } from '../../domain/reviews/changedSince.ts';
import { judgedNow, lookedAt, type JudgedNow } from '../../domain/reviews/judgedNow.ts';
import { rowsOf, WHOLE } from '../listPage.ts';
import { materialsPlan, type MaterialListRow } from './materials.ts';
import { messagesPlan, readable, type MessageListRow } from './messages.ts';
import { linesOf, paymentsPlan, type LineRow, type PaymentListRow } from './payments.ts';
import { jobsPlan, type JobListRow } from './productionJobs.ts';
import { checksPlan, type CheckListRow } from './checks.ts';
import { decisionsOfApplication, type DecisionListRow } from './decisions.ts';
import { notesPlan, type NoteListRow } from './notes.ts';
import { shipmentsPlan, tokensInParcels, type ParcelContent, type ShipmentListRow } from './shipments.ts';
import { tokensPlan, type TokenListRow } from './tokens.ts';
import { seesInClear } from '../../domain/reviews/seesInClear.ts';
import { decidedForm, formFor } from '../../domain/forms/deskForm.ts';
import { applicationRow, type ApplicationListRow } from './applications.ts';
import { decideVerb, isReviewStage } from '../../vocabulary/claims.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';

/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'position',
  'productId',
  'quantity',
  'unitPriceFen',
  'mediumFeeFen',
  'subjectKind',
] as const satisfies readonly (keyof ApplicationItem)[];
export type ItemRow = Pick<ApplicationItem, (typeof own)[number]> & { productName: string; subjectName: string | null };
export type StageRow = Pick<
  ApplicationStage,
  'stage' | 'position' | 'state' | 'promisedWorkingDays' | 'openedAt' | 'dueAt' | 'closedAt'
>;
export type DocumentRow = Pick<DocumentVersion, 'id' | 'kind' | 'version' | 'createdAt'>;
export type CodeRow = Pick<
  AuthorizationCode,
  'id' | 'purpose' | 'state' | 'createdAt' | 'expiresAt' | 'redemptionsLeft' | 'tries'
>;

export interface ApplicationDetailRow {
  row: ApplicationListRow;
  form: ApplicationForm;
  /** The reader holds the case and reads its numbers in full. */
  inClear: boolean;
  contentSha256: string | null;
  items: ItemRow[];
  stages: StageRow[];
  materials: MaterialListRow[];
  documents: DocumentRow[];
  checks: CheckListRow[];
  decisions: DecisionListRow[];
  judged: (JudgedNow & { kept: boolean; changed: boolean })[];
  looked: number[];
  notes: NoteListRow[];
  payments: PaymentListRow[];
  lines: LineRow[];
  code: CodeRow | null;
  jobs: JobListRow[];
  shipments: ShipmentListRow[];
  parcels: ParcelContent[];
  tokens: TokenListRow[];
  certificates: CertificateListRow[];
  messages: MessageListRow[];
  timeline: AuditEventListRow[];
}

/**
 * An application with everything that belongs to it, as far as the reader's roles allow.
 * @throws AppError not_found, also for one of another project
 */
export async function applicationDetail(ctx: Context, id: number): Promise<ApplicationDetailRow> {
  const row = await applicationRow(ctx, id);
  const staff = authorize(ctx, 'application.read', { projectId: row.projectId });
  const of = { applicationId: id };
  const may = (verb: Parameters<typeof can>[1]): boolean => can(ctx.actor, verb, { projectId: row.projectId });
  const when = async <T>(allowed: boolean, read: () => Promise<T[]>): Promise<T[]> => (allowed ? read() : []);
  const { form, contentSha256 } = await decidedForm(ctx, id);
  const underReview =
    isReviewStage(row.stage) &&
    can(ctx.actor, decideVerb(row.stage), { projectId: row.projectId, state: row.status, stage: row.stage });
  const payments = await when(may('payment.read'), () => rowsOf(paymentsPlan(ctx, of), WHOLE));
  const shipments = await when(may('shipment.read'), () => rowsOf(shipmentsPlan(ctx, of), WHOLE));
  return {
    row,
    form: formFor(staff, form),
    inClear: await seesInClear(ctx, id),
    contentSha256,
    items: await itemsOf(ctx, id),
    stages: await ctx
      .db('applicationStages')
      .where(of)
      .orderBy('position')
      .select('stage', 'position', 'state', 'promisedWorkingDays', 'openedAt', 'dueAt', 'closedAt'),
    materials: await when(may('material.read'), () => rowsOf(materialsPlan(ctx, of), WHOLE)),
    documents: await when(
      may('document.read'),
      async () => await ctx.db('documentVersions').where(of).orderBy('id').select('id', 'kind', 'version', 'createdAt'),
    ),
    checks: await when(may('material.read'), () => rowsOf(checksPlan(ctx, { ...of, superseded: false }), WHOLE)),
    decisions: await decisionsOfApplication(ctx, id),
    judged: underReview ? await judgedBy(ctx, row, staff) : [],
    looked: underReview ? await lookedAt(ctx, id, staff.id) : [],
    notes: await rowsOf(notesPlan(ctx, of), WHOLE),
    payments,
    lines: await linesOf(
      ctx,
      payments.map((one) => one.id),
    ),
    code: await codeOf(ctx, id),
    jobs: await when(may('job.read'), () => rowsOf(jobsPlan(ctx, of), WHOLE)),
    shipments,
    parcels: await tokensInParcels(
      ctx,
      shipments.map((one) => one.id),
    ),
    tokens: await when(may('token.read'), () => rowsOf(tokensPlan(ctx, of), WHOLE)),
    certificates: await when(may('certificate.read'), () => rowsOf(certificatesPlan(ctx, of), WHOLE)),
    messages: (await when(may('message.read'), () => rowsOf(messagesPlan(ctx, of), WHOLE))).map((one) =>
      readable(ctx, one),
    ),
    timeline: await rowsOf(auditPlan(ctx, of), WHOLE),
  };
}

/** What there is to judge, with what this reader said of it before, and what is new in this round. */
async function judgedBy(
  ctx: Context,
  { id, round }: ApplicationListRow,
  staff: StaffActor,
): Promise<ApplicationDetailRow['judged']> {
  const items = await judgedNow(ctx, id, staff);
  const changed = await changedSince(ctx, id, items);
  return items.map((item) => ({
    ...item,
    kept: item.round !== null && item.round < round,
    changed: changed.includes(item.key),
  }));
}

async function itemsOf(ctx: Context, applicationId: number): Promise<ItemRow[]> {
  const query = ctx
    .db('applicationItems as i')
    .join('products as q', 'q.id', 'i.productId')
    .where({ applicationId })
    .orderBy('i.position');
  return selectRows(
    query,
    columns([...own.map((column) => `i.${column}` as const), 'q.name as productName'], {
      computed: { subjectName: ctx.db.raw<string | null>("i.certificate_subject ->> 'commonName'") },
    }),
  );
}

/** State and times of the newest code; the code itself cannot be read by anybody. */
async function codeOf(ctx: Context, applicationId: number): Promise<CodeRow | null> {
  const code = await ctx
    .db('authorizationCodes')
    .where({ applicationId })
    .orderBy('id', 'desc')
    .first('id', 'purpose', 'state', 'createdAt', 'expiresAt', 'redemptionsLeft', 'tries');
  return code ?? null;
}
