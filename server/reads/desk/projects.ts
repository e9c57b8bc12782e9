import { AppError } from '../../lib/AppError.ts';
import type { Project } from '../../models/Project.ts';
import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import type { MaterialKind } from '../../vocabulary/materialKinds.ts';
import type { ProductionMode, Stage } from '../../vocabulary/stages.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListRequest } from '../listPage.ts';
import { columns, selectRows } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface ProjectFilter {
  id?: number | number[] | undefined;
  active?: boolean | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'code',
  'name',
  'region',
  'category',
  'subProject',
  'marketRole',
  'preset',
  'hotline',
  'active',
  'acceptance',
  'uploadLimitBytes',
  'pinDelivery',
] as const satisfies readonly (keyof Project)[];
export type ProjectListRow = Pick<Project, (typeof own)[number]>;

const orders = { id: by('p.id') };
export const projectSorts = Object.keys(orders);

export async function listProjects(ctx: Context, request: ListRequest<ProjectFilter>): Promise<Page<ProjectListRow>> {
  const staff = authorize(ctx, 'project.read');
  const from = inProjectsOf(ctx.db('projects as p'), staff, 'p.id');
  narrow(request.filter, {
    id: (id) => from.whereIn('p.id', [id].flat()),
    active: (active) => from.where('p.active', active),
  });
  return listPage(
    ctx,
    {
      from,
      orders,
      columns: columns(own.map((column) => `p.${column}` as const)),
    },
    request,
  );
}

export interface WorkflowLine {
  businessType: BusinessType;
  version: number;
  productionMode: ProductionMode | null;
  codeDelivery: string;
  acceptance: boolean;
  stages: Stage[];
  materials: MaterialKind[];
}
export type ProjectDetailRow = ProjectListRow & {
  deliveryPrices: unknown;
  pickupPoints: unknown;
  statusWording: unknown;
  transferAccount: unknown;
  workflows: WorkflowLine[];
};

/** A project with its workflows in force. @throws AppError not_found */
export async function projectDetail(ctx: Context, id: number): Promise<ProjectDetailRow> {
  const row = await rowById(listProjects, ctx, id);
  const settings = await ctx
    .db('projects')
    .where({ id })
    .first('deliveryPrices', 'pickupPoints', 'statusWording', 'transferAccount');
  if (!settings) throw new AppError('not_found');
  const workflows = await selectRows(
    ctx.db('workflows as w').where({ projectId: id, active: true }).orderBy('w.id'),
    columns(['w.businessType', 'w.version', 'w.productionMode', 'w.codeDelivery', 'w.acceptance'], {
      computed: {
        stages: ctx.db.raw<Stage[]>(
          'array(select stage from workflow_stages ws where ws.workflow_id = w.id order by position)',
        ),
        materials: ctx.db.raw<MaterialKind[]>(
          'array(select kind from workflow_materials wm where wm.workflow_id = w.id order by position)',
        ),
      },
    }),
  );
  return { ...row, ...settings, workflows };
}
