import type { Payment } from '../../models/Payment.ts';
import type { PaymentLine } from '../../models/PaymentLine.ts';
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
  refundDue: boolean;
};

/** SQL condition: money was received for an application that ended without a certificate. */
export const REFUND_DUE = "y.status = 'confirmed' and y.refund_due_since is not null";

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
        'p.name as projectName',
        'f.name as confirmedByName',
      ],
      { leftJoined: ['f'], computed: { refundDue: ctx.db.raw<boolean>(`(${REFUND_DUE})`) } },
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
