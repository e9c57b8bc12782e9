import { listApplications, applicationSorts, type ApplicationFilter } from '../../server/reads/desk/applications.ts';
import { auditSorts, listAuditEvents, type AuditFilter } from '../../server/reads/desk/auditEvents.ts';
import { certificateSorts, listCertificates, type CertificateFilter } from '../../server/reads/desk/certificates.ts';
import { decisionSorts, listDecisions, type DecisionFilter } from '../../server/reads/desk/decisions.ts';
import { listMessages, messageSorts, type MessageFilter } from '../../server/reads/desk/messages.ts';
import { listPayments, paymentSorts, type PaymentFilter } from '../../server/reads/desk/payments.ts';
import { jobSorts, listJobs, type JobFilter } from '../../server/reads/desk/productionJobs.ts';
import { listShipments, shipmentSorts, type ShipmentFilter } from '../../server/reads/desk/shipments.ts';
import { listTokens, tokenSorts, type TokenFilter } from '../../server/reads/desk/tokens.ts';
import type { ListRequest } from '../../server/reads/listPage.ts';
import type { Context } from '../../server/domain/context.ts';
import { applicationStates } from '../../server/vocabulary/applicationStates.ts';
import { businessTypes } from '../../server/vocabulary/businessTypes.ts';
import { certificateStates } from '../../server/vocabulary/certificateStates.ts';
import { jobStates } from '../../server/vocabulary/jobStates.ts';
import { paymentStates } from '../../server/vocabulary/paymentStates.ts';
import { shipmentStates } from '../../server/vocabulary/shipmentStates.ts';
import { stages } from '../../server/vocabulary/stages.ts';
import { tokenStates } from '../../server/vocabulary/tokenStates.ts';
import type { Role } from '../../server/vocabulary/roles.ts';

export interface SweepCase {
  list: string;
  filter: object;
  sort: { field: string; order: 'asc' | 'desc' } | null;
  offset: number;
  /** Who reads it. */
  role: Role;
  read(ctx: Context): Promise<unknown>;
}

type Read<F> = (ctx: Context, request: ListRequest<F>) => Promise<unknown>;
const each = <V, F>(values: readonly V[], filter: (value: V) => F): F[] => values.map(filter);
/** The last page a list gives out. */
const DEEP = 10_000;

/** Every filter of the list alone and together with the text most people type, in every order, and its deepest page. */
function casesOf<F extends object>(
  list: string,
  role: Role,
  read: Read<F>,
  sorts: readonly string[],
  filters: readonly F[],
): SweepCase[] {
  const orders = sorts.flatMap((field) => (['asc', 'desc'] as const).map((order) => ({ field, order })));
  return [{} as F, ...filters].flatMap((filter) =>
    orders.flatMap((sort) =>
      [0, DEEP].map((offset) => ({
        list,
        role,
        filter,
        sort,
        offset,
        read: (ctx: Context) => read(ctx, { filter, sort, offset, limit: 25 }),
      })),
    ),
  );
}

/** Beginning of number, of USCC, shared by all or by few; a name's two, four and all characters; a phone; nothing. */
const texts = (last: number): string[] => [
  'YXLOAD',
  `YXLOAD${String(last).padStart(9, '0').slice(0, 6)}`,
  `YXLOAD${String(last).padStart(9, '0')}`,
  '91350100MA',
  `91350100MA${String(last).padStart(8, '0')}`,
  '科技',
  '采薇',
  '采薇园艺',
  '采薇园艺工程17有限公司',
  '有限公司',
  '不存在的名称',
  '13912340017',
];

export function sweepCases(last: number, projectId: number): SweepCase[] {
  const searched = texts(last).map((q) => ({ q }));
  const applications: ApplicationFilter[] = [
    ...searched,
    ...each(applicationStates, (one) => ({ status: [one] })),
    ...each(stages, (one) => ({ stage: [one] })),
    ...each(businessTypes, (one) => ({ businessType: [one] })),
    { projectId },
    { due: 'late' },
    { due: 'today' },
    { assignee: 'me' },
    { assignee: 'none' },
    { held: true },
    { held: false },
    { queue: true },
    { queue: true, assignee: 'me' },
    { queue: true, q: '采薇' },
    { status: ['open'], q: 'YXLOAD' },
    { status: ['completed'], q: '科技' },
    { status: ['open'], businessType: ['new'] },
    { status: ['rejected'], projectId },
    { due: 'late', projectId },
    { stage: ['review'], held: false },
  ];
  return [
    ...casesOf<ApplicationFilter>('applications', 'reviewer', listApplications, applicationSorts, applications),
    ...casesOf<PaymentFilter>('payments', 'finance', listPayments, paymentSorts, [
      ...searched,
      ...each(paymentStates, (one) => ({ status: [one] })),
      { refundDue: true },
    ]),
    ...casesOf<ShipmentFilter>('shipments', 'logistics', listShipments, shipmentSorts, [
      ...searched,
      ...each(shipmentStates, (one) => ({ status: [one] })),
      { due: 'late' },
    ]),
    ...casesOf<JobFilter>('production-jobs', 'bench_operator', listJobs, jobSorts, [
      ...searched,
      ...each(jobStates, (one) => ({ state: [one] })),
    ]),
    ...casesOf<TokenFilter>('tokens', 'logistics', listTokens, tokenSorts, [
      ...searched,
      ...each(tokenStates, (one) => ({ state: [one] })),
      { prepared: true },
      { prepared: false },
    ]),
    ...casesOf<CertificateFilter>('certificates', 'reviewer', listCertificates, certificateSorts, [
      ...searched,
      ...each(certificateStates, (one) => ({ state: [one] })),
      { role: ['signing'] },
      { role: ['encryption'] },
    ]),
    ...casesOf<MessageFilter>('messages', 'reviewer', listMessages, messageSorts, [
      ...searched,
      { state: ['failed'] },
      { state: ['queued'] },
      { channel: ['sms'] },
    ]),
    ...casesOf<DecisionFilter>('decisions', 'reviewer', listDecisions, decisionSorts, [{ staffId: 1 }]),
    ...casesOf<AuditFilter>('audit-events', 'auditor', listAuditEvents, auditSorts, [
      { type: ['review.decided'] },
      { type: ['material.viewed', 'review.claimed'] },
      { actorKind: ['staff'] },
      { actorKind: ['system'] },
      { staffId: 1 },
      { staffId: 1, type: ['review.decided'] },
    ]),
  ];
}
