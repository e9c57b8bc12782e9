import { accountOf } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { REMEMBERED } from '../../domain/applications/forgetContent.ts';
import type { ApplicationState } from '../../vocabulary/applicationStates.ts';
import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import type { PaymentState } from '../../vocabulary/paymentStates.ts';
import type { ProductionMode, Stage } from '../../vocabulary/stages.ts';

export interface OwnApplicationRow {
  id: number;
  number: string;
  businessType: BusinessType;
  organizationName: string;
  projectName: string;
  statusWording: Record<string, unknown>;
  status: ApplicationState;
  stage: Stage | null;
  dueAt: Date | null;
  paymentStatus: PaymentState | null;
  productionMode: ProductionMode | null;
  tokenQuantity: number;
  totalFen: number;
  createdAt: Date;
  submittedAt: Date | null;
  closedAt: Date | null;
  products: string[];
}

/** The signed-in account's applications, newest first, without erased drafts; at most 200, for nobody has more on a screen. */
export async function ownApplications(ctx: Context): Promise<OwnApplicationRow[]> {
  const productNames = ctx
    .db('applicationItems')
    .join('products', 'products.id', 'applicationItems.productId')
    .whereRaw('application_items.application_id = applications.id')
    .select(ctx.db.raw("coalesce(array_agg(distinct products.name), '{}')"));
  const payment = ctx
    .db('payments')
    .whereRaw('payments.application_id = applications.id')
    .orderBy('id', 'desc')
    .limit(1)
    .select('status');
  return ctx
    .db('applications')
    .join('applicationStates', 'applicationStates.applicationId', 'applications.id')
    .join('projects', 'projects.id', 'applications.projectId')
    .join('workflows', 'workflows.id', 'applications.workflowId')
    .where('applications.accountId', accountOf(ctx).id)
    .whereRaw(REMEMBERED)
    .orderBy('applications.id', 'desc')
    .limit(200)
    .select(
      'applications.id',
      'applications.number',
      'applications.businessType',
      'applications.organizationName',
      'applications.tokenQuantity',
      'applications.totalFen',
      'applications.createdAt',
      'applications.submittedAt',
      'applications.closedAt',
      'projects.name as projectName',
      'projects.statusWording',
      'applicationStates.status',
      'applicationStates.stage',
      'applicationStates.dueAt',
      'workflows.productionMode',
      payment.as('paymentStatus'),
      productNames.as('products'),
    ) as unknown as Promise<OwnApplicationRow[]>;
}
