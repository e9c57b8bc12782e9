import type { Payment } from '../../models/Payment.ts';
import type { PaymentLine } from '../../models/PaymentLine.ts';
import type { ApplicationState } from '../../vocabulary/applicationStates.ts';
import type { PaymentState } from '../../vocabulary/paymentStates.ts';
import { searchWith } from './search.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface PaymentFilter {
  id?: number | number[] | undefined;
  q?: string | undefined;
  status?: PaymentState[] | undefined;
  applicationId?: number | undefined;
  refundDue?: boolean | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'applicationId',
  'status',
  'method',
  'amountFen',
  'receivedFen',
  'refundedFen',
  'refundDueFen',
  'transferReference',
  'payerName',
  'receiptMaterialId',
  'reportedAt',
  'confirmedAt',
  'refundedAt',
  'dueSince',
  'note',
  'version',
  'createdAt',
] as const satisfies readonly (keyof Payment)[];
export type PaymentListRow = Pick<Payment, (typeof own)[number]> & {
  applicationNumber: string;
  organizationName: string;
  projectId: number;
  projectName: string;
  confirmedByName: string | null;
  finalStatus: ApplicationState | null;
  refundDue: boolean;
  /** How long a reported transfer waits for finance, in whole days. */
  waitingDays: number | null;
  late: boolean;
  /** As on the statement of the bank; several are joined. */
  receivedReference: string | null;
  receivedPayer: string | null;
};

/** SQL condition: money is to be paid back. */
export const REFUND_DUE = 'y.refund_due_since is not null';
/** SQL: until when finance should have looked at a reported transfer. */
export const CONFIRM_BY = "y.reported_at + interval '2 days'";
const WAITING_DAYS = "case when y.status = 'reported' then extract(day from now() - y.reported_at)::int end";
const LATE = `y.status = 'reported' and ${CONFIRM_BY} < now()`;
/** SQL: what the bank's statements say of the money allocated to a payment or recorded at it. */
const stated = (column: 'reference' | 'payer_name'): string =>
  `(select string_agg(distinct rp.${column}, '、') from (select id from received_payments where payment_id = y.id
    union select received_payment_id from allocations where payment_id = y.id) as of_it
    join received_payments rp on rp.id = of_it.id where rp.${column} <> '')`;

const orders = { id: by('y.id') };
export const paymentSorts = Object.keys(orders);

export async function listPayments(ctx: Context, request: ListRequest<PaymentFilter>): Promise<Page<PaymentListRow>> {
  const staff = authorize(ctx, 'payment.read');
  const plan = paymentsPlan(ctx, request.filter);
  inProjectsOf(plan.from, staff, 'a.projectId');
  return listPage(ctx, plan, request);
}
export const paymentRow = (ctx: Context, id: number): Promise<PaymentListRow> => rowById(listPayments, ctx, id);

export function paymentsPlan(ctx: Context, filter: PaymentFilter): ListPlan<PaymentListRow> {
  const query = ctx
    .db('payments as y')
    .leftJoin('applications as a', 'a.id', 'y.applicationId')
    .leftJoin('projects as p', 'p.id', 'a.projectId')
    .leftJoin('staff as f', 'f.id', 'y.confirmedByStaffId');
  narrow(filter, {
    id: (id) => query.whereIn('y.id', [id].flat()),
    q: (text) =>
      searchWith(ctx, query, text, {
        table: 'payments',
        id: 'y.id',
        applicationId: 'applicationId',
        codes: ['transferReference'],
        elsewhere: [{ table: 'receivedPayments', id: 'paymentId', code: 'reference' }],
      }),
    status: (states) => query.whereIn('y.status', states),
    applicationId: (id) => query.where('y.applicationId', id),
    refundDue: (due) => due && query.whereRaw(REFUND_DUE),
  });
  return {
    from: query,
    orders,
    columns: columns(
      [
        ...own.map((column) => `y.${column}` as const),
        'a.number as applicationNumber',
        'a.organizationName',
        'a.projectId',
        'a.finalStatus',
        'p.name as projectName',
        'f.name as confirmedByName',
      ],
      {
        leftJoined: ['f'],
        computed: {
          refundDue: ctx.db.raw<boolean>(`(${REFUND_DUE})`),
          waitingDays: ctx.db.raw<number | null>(`(${WAITING_DAYS})`),
          late: ctx.db.raw<boolean>(`(${LATE})`),
          receivedReference: ctx.db.raw<string | null>(stated('reference')),
          receivedPayer: ctx.db.raw<string | null>(stated('payer_name')),
        },
      },
    ),
  };
}

export type LineRow = Pick<PaymentLine, 'paymentId' | 'kind' | 'label' | 'quantity' | 'amountFen'>;
export async function linesOf(ctx: Context, paymentIds: readonly number[]): Promise<LineRow[]> {
  return await ctx
    .db('paymentLines')
    .whereIn('paymentId', [...paymentIds])
    .orderBy('id')
    .select('paymentId', 'kind', 'label', 'quantity', 'amountFen');
}
