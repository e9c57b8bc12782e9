import type { Knex } from 'knex';
import type { Application } from '../../models/Application.ts';
import type { ApplicationStateRow } from '../../models/ApplicationStateRow.ts';
import type { ApplicationState } from '../../vocabulary/applicationStates.ts';
import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import type { Stage } from '../../vocabulary/stages.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context, StaffActor } from '../../domain/context.ts';
import { columns, type Columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { by, listPage, narrow, rowById, type ListRequest } from '../listPage.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';
import { workingMinutes } from '../../lib/workingDays.ts';
import { OTHER_REVIEWER } from '../../domain/reviews/otherReviewer.ts';
import { whatIMayDecide } from '../../domain/reviews/whatIMayDecide.ts';
import { queueCount } from './queueCount.ts';
import { searchApplications, searchBranches } from './search.ts';

export interface ApplicationFilter {
  id?: number | number[] | undefined;
  q?: string | undefined;
  status?: ApplicationState[] | undefined;
  stage?: Stage[] | undefined;
  businessType?: BusinessType[] | undefined;
  projectId?: number | undefined;
  due?: 'late' | 'today' | undefined;
  assignee?: 'me' | 'none' | undefined;
  held?: boolean | undefined;
  /** Only cases this member of staff may claim or has claimed: the reviewer's queue. */
  queue?: boolean | undefined;
}

/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'number',
  'projectId',
  'businessType',
  'organizationName',
  'uscc',
  'agentName',
  'agentPhoneMasked',
  'tokenQuantity',
  'totalFen',
  'enteredByStaffId',
  'submittedAt',
  'closedAt',
] as const satisfies readonly (keyof Application)[];
/** Likewise from its state; what a claim or hold says is computed, because either may have run out. */
const ofState = [
  'status',
  'stage',
  'priority',
  'round',
  'contentVersion',
  'waitingSince',
  'dueAt',
  'version',
] as const satisfies readonly (keyof ApplicationStateRow)[];
export type ApplicationListRow = Pick<Application, (typeof own)[number]> &
  Pick<ApplicationStateRow, (typeof ofState)[number] | 'heldUntil' | 'assigneeId' | 'leaseUntil'> & {
    otherReviewerId: number | null;
    projectName: string;
    stageLabel: string | null;
    assigneeName: string | null;
    minutesLeft: number | null;
  };
type StoredApplication = Omit<ApplicationListRow, 'minutesLeft'>;

const orders = {
  submittedAt: { asc: 'a.submitted_at asc nulls first, a.id asc', desc: 'a.submitted_at desc nulls last, a.id desc' },
  id: by('a.id'),
  dueAt: { asc: 's.due_at asc, s.application_id asc', desc: 's.due_at desc nulls last, s.application_id desc' },
} as const;
/** The same order among open applications, which were all handed in, from the index that has only these. */
const openOrders = {
  ...orders,
  submittedAt: { asc: 's.submitted_at asc, s.application_id asc', desc: 's.submitted_at desc, s.application_id desc' },
} as const;
export const applicationSorts = Object.keys(orders);

/** Applications of the reader's projects. Drafts are shown only when the filter asks for their status. */
export async function listApplications(
  ctx: Context,
  request: ListRequest<ApplicationFilter>,
): Promise<Page<ApplicationListRow>> {
  const staff = authorize(ctx, 'application.read');
  const { filter, sort } = request;
  const from = (narrowed: ApplicationFilter): Knex.QueryBuilder => {
    const query = applicationsQuery(ctx, staff, narrowed);
    // Every application has a state row, so this condition excludes nothing; with it the planner can begin at the index
    // of the states by due time.
    return sort?.field === 'dueAt' ? query.whereNotNull('s.applicationId') : query;
  };
  const branches = searchBranches(ctx, filter.q ?? '');
  const page = await listPage(
    ctx,
    {
      from: from(filter),
      columns: applicationColumns(ctx),
      orders: onlyOpen(filter) ? openOrders : orders,
      byKey: {
        key: 'a.id',
        tables: applicationTables(ctx),
        branches: branches.map((branch) => branch(from({ ...filter, q: undefined }))),
      },
      ...(filter.queue
        ? { count: () => queueCount(ctx, staff, applicationsQuery(ctx, staff, { ...filter, queue: undefined })) }
        : {}),
    },
    request,
  );
  return { ...page, rows: page.rows.map((row) => withTimeLeft(ctx, row)) };
}

const onlyOpen = ({ stage, due, queue, status }: ApplicationFilter): boolean =>
  Boolean(stage ?? due ?? queue) || (status?.length === 1 && status[0] === 'open');

export const applicationRow = (ctx: Context, id: number): Promise<ApplicationListRow> =>
  rowById(listApplications, ctx, id);

/** Adds the working minutes until the due time; null while an application is not open. */
export function withTimeLeft(ctx: Context, row: StoredApplication): ApplicationListRow {
  return {
    ...row,
    minutesLeft: row.status === 'open' && row.dueAt ? workingMinutes(ctx.clock.now(), row.dueAt) : null,
  };
}

/** An expired claim is shown as no claim, whether it was already cleared or not. */
export function applicationColumns({ db }: Context): Columns<StoredApplication> {
  return columns(
    [
      ...own.map((column) => `a.${column}` as const),
      ...ofState.map((column) => `s.${column}` as const),
      'p.name as projectName',
    ],
    {
      computed: {
        heldUntil: db.raw<Date | null>('case when s.held_until > now() then s.held_until end'),
        otherReviewerId: db.raw<number | null>(OTHER_REVIEWER),
        stageLabel: db.raw<string | null>('p.status_wording ->> s.stage'),
        assigneeId: db.raw<number | null>('case when s.lease_until > now() then s.assignee_id end'),
        leaseUntil: db.raw<Date | null>('case when s.lease_until > now() then s.lease_until end'),
        assigneeName: db.raw<string | null>('case when s.lease_until > now() then f.name end'),
      },
    },
  );
}

const applicationTables = ({ db }: Context): Knex.QueryBuilder =>
  db('applications as a')
    .leftJoin('applicationStates as s', 's.applicationId', 'a.id')
    .leftJoin('projects as p', 'p.id', 'a.projectId')
    .leftJoin('staff as f', 'f.id', 's.assigneeId');

export function applicationsQuery(ctx: Context, staff: StaffActor, filter: ApplicationFilter): Knex.QueryBuilder {
  const query = applicationTables(ctx);
  narrow(filter, {
    id: (id) => query.whereIn('a.id', [id].flat()),
    q: (text) => searchApplications(ctx, query, text),
    status: (states) => query.whereIn('s.status', states),
    stage: (stages) => query.where('s.status', 'open').whereIn('s.stage', stages),
    businessType: (types) => query.whereIn('a.businessType', types),
    projectId: (id) => query.where('a.projectId', id),
    due: (when) =>
      query
        .where('s.status', 'open')
        .where(
          's.dueAt',
          '<',
          when === 'late'
            ? ctx.db.raw('now()')
            : ctx.db.raw("date_trunc('day', now(), 'Asia/Shanghai') + interval '1 day'"),
        ),
    assignee: (who) =>
      who === 'me'
        ? query.where('s.assigneeId', staff.id).where('s.leaseUntil', '>', ctx.db.fn.now())
        : query.where(unclaimed),
    held: (held) =>
      held
        ? query.where('s.heldUntil', '>', ctx.db.fn.now())
        : query.where((open) => open.whereNull('s.heldUntil').orWhere('s.heldUntil', '<=', ctx.db.fn.now())),
    queue: (queue) =>
      queue
        ? whatIMayDecide(query, staff).where((free) => unclaimed(free.where({ 's.assigneeId': staff.id }).or))
        : query,
  });
  if (!filter.status && filter.id === undefined) query.whereNotNull('a.submittedAt');
  return inProjectsOf(query, staff, filter.status || filter.stage || filter.queue ? 's.projectId' : 'a.projectId');

  function unclaimed(open: Knex.QueryBuilder): void {
    void open.whereNull('s.leaseUntil').orWhere('s.leaseUntil', '<=', ctx.db.fn.now());
  }
}
