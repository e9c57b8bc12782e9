import { REMEMBERED } from '../../domain/applications/forgetContent.ts';
import { accountOf } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { columns, selectRows, type RowOf } from '../../models/columns.ts';
import type { PaymentState } from '../../vocabulary/paymentStates.ts';

const ownApplicationColumns = ({ db }: Context) =>
  columns(
    [
      'a.id',
      'a.number',
      'a.businessType',
      'a.organizationName',
      'a.tokenQuantity',
      'a.totalFen',
      'a.createdAt',
      'a.submittedAt',
      'a.closedAt',
      'p.name as projectName',
      'p.statusWording',
      's.status',
      's.stage',
      's.dueAt',
      's.takenBack',
      'w.productionMode',
    ],
    {
      computed: {
        // The status of the newest payment; null when nothing was ever due.
        paymentStatus: db.raw<PaymentState | null>(
          '(select y.status from payments y where y.application_id = a.id order by y.id desc limit 1)',
        ),
        paymentNote: db.raw<string | null>(
          '(select y.note from payments y where y.application_id = a.id order by y.id desc limit 1)',
        ),
        products: db.raw<string[]>(
          `(select coalesce(array_agg(distinct q.name), '{}')
            from application_items i join products q on q.id = i.product_id where i.application_id = a.id)`,
        ),
      },
    },
  );
export type OwnApplicationRow = RowOf<ReturnType<typeof ownApplicationColumns>>;

/** The signed-in account's applications, newest first, without erased drafts; at most 200. */
export async function ownApplications(ctx: Context): Promise<OwnApplicationRow[]> {
  const query = ctx
    .db('applications as a')
    .join('applicationStates as s', 's.applicationId', 'a.id')
    .join('projects as p', 'p.id', 'a.projectId')
    .join('workflows as w', 'w.id', 'a.workflowId')
    .where('a.accountId', accountOf(ctx).id)
    .whereRaw(REMEMBERED)
    .orderBy('a.id', 'desc')
    .limit(200);
  return selectRows(query, ownApplicationColumns(ctx));
}
