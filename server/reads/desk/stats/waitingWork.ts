import type { Knex } from 'knex';
import { CONFIRM_BY, REFUND_DUE } from '../payments.ts';
import type { Role } from '../../../vocabulary/roles.ts';
import type { Stage } from '../../../vocabulary/stages.ts';
import type { Context, StaffActor } from '../../../domain/context.ts';
import { inProjectsOf } from '../../../domain/projectScope.ts';

export type WaitingKind =
  | Extract<Stage, 'review' | 'second_review' | 'payment' | 'dispatch_blank' | 'production' | 'dispatch' | 'acceptance'>
  | 'returned'
  | 'payment_to_confirm'
  | 'refund_due'
  | 'job_attention'
  | 'message_failed';
/** One kind of waiting work: who has to act, and the filter that lists exactly these rows. */
export interface WaitingLineRow {
  stage: WaitingKind;
  role: Role | 'applicant';
  count: number;
  late: number;
  oldestSince: Date | null;
  resource: string;
  filter: Record<string, unknown>;
}

interface Source {
  stage: WaitingKind;
  role: WaitingLineRow['role'];
  resource: string;
  filter: Record<string, unknown>;
  from(db: Knex): Knex.QueryBuilder;
  project: string;
  since: string;
  due: string | null;
}

const states = (db: Knex): Knex.QueryBuilder => db('applicationStates as s');
const atStage =
  (stage: Stage) =>
  (db: Knex): Knex.QueryBuilder =>
    states(db).where({ 's.status': 'open', 's.stage': stage });
const notHeld =
  (stage: Stage) =>
  (db: Knex): Knex.QueryBuilder =>
    atStage(stage)(db).whereRaw('(s.held_until is null or s.held_until <= now())');
const ofState = { project: 's.projectId', since: 's.waiting_since', due: 's.due_at' } as const;
const payments = (db: Knex): Knex.QueryBuilder =>
  db('payments as y').join('applications as a', 'a.id', 'y.applicationId');
const jobs = (db: Knex): Knex.QueryBuilder => db('productionJobs as j');
const running = ['planned', 'claimed', 'writing'];

/** All kinds of waiting work, in the order in which a case meets them. */
const sources: readonly Source[] = [
  {
    stage: 'review',
    role: 'reviewer',
    resource: 'applications',
    filter: { stage: ['review'], held: false },
    from: notHeld('review'),
    ...ofState,
  },
  {
    stage: 'second_review',
    role: 'senior_reviewer',
    resource: 'applications',
    filter: { stage: ['second_review'], held: false },
    from: notHeld('second_review'),
    ...ofState,
  },
  {
    stage: 'returned',
    role: 'applicant',
    resource: 'applications',
    filter: { status: ['returned'] },
    from: (db) => states(db).where('s.status', 'returned'),
    ...ofState,
    due: null,
  },
  {
    stage: 'payment',
    role: 'applicant',
    resource: 'payments',
    filter: { status: ['due'] },
    from: (db) => payments(db).where('y.status', 'due'),
    project: 'a.projectId',
    since: 'y.due_since',
    due: null,
  },
  {
    stage: 'payment_to_confirm',
    role: 'finance',
    resource: 'payments',
    filter: { status: ['reported'] },
    from: (db) => payments(db).where('y.status', 'reported'),
    project: 'a.projectId',
    since: 'y.reported_at',
    due: CONFIRM_BY,
  },
  {
    stage: 'refund_due',
    role: 'finance',
    resource: 'payments',
    filter: { refundDue: true },
    from: (db) => payments(db).whereRaw(REFUND_DUE),
    project: 'a.projectId',
    since: 'y.refund_due_since',
    due: null,
  },
  {
    stage: 'dispatch_blank',
    role: 'logistics',
    resource: 'applications',
    filter: { stage: ['dispatch_blank'] },
    from: atStage('dispatch_blank'),
    ...ofState,
  },
  {
    stage: 'production',
    role: 'bench_operator',
    resource: 'production-jobs',
    filter: { state: running, mode: ['counter', 'factory'] },
    from: (db) => jobs(db).whereIn('j.state', running).whereIn('j.mode', ['counter', 'factory']),
    project: 'j.projectId',
    since: 'j.created_at',
    due: null,
  },
  {
    stage: 'production',
    role: 'applicant',
    resource: 'production-jobs',
    filter: { state: running, mode: ['self'] },
    from: (db) => jobs(db).whereIn('j.state', running).where('j.mode', 'self'),
    project: 'j.projectId',
    since: 'j.created_at',
    due: null,
  },
  {
    stage: 'job_attention',
    role: 'senior_reviewer',
    resource: 'production-jobs',
    filter: { state: ['needs_attention'] },
    from: (db) => jobs(db).where('j.state', 'needs_attention'),
    project: 'j.projectId',
    since: 'j.updated_at',
    due: null,
  },
  {
    stage: 'dispatch',
    role: 'logistics',
    resource: 'applications',
    filter: { stage: ['dispatch'] },
    from: atStage('dispatch'),
    ...ofState,
  },
  {
    stage: 'acceptance',
    role: 'applicant',
    resource: 'applications',
    filter: { stage: ['acceptance'] },
    from: atStage('acceptance'),
    ...ofState,
  },
  {
    stage: 'message_failed',
    role: 'reviewer',
    resource: 'messages',
    filter: { state: ['failed'] },
    // One whose text was erased waits for nobody: it cannot be sent again.
    from: (db) =>
      db('messages as ms')
        .leftJoin('applications as a', 'a.id', 'ms.applicationId')
        .where('ms.state', 'failed')
        .whereNotNull('ms.bodySealed'),
    project: 'a.projectId',
    since: 'ms.created_at',
    due: null,
  },
];

interface Counted {
  line: number;
  count: number;
  late: number;
  oldestSince: Date | null;
}

/** All lines in one statement: each is a few rows of an index, and thirteen questions would cost more than answers. */
export async function waitingWork(ctx: Context, staff: StaffActor): Promise<WaitingLineRow[]> {
  const counts = sources.map(({ from, project, since, due }, line) =>
    inProjectsOf(from(ctx.db), staff, project).select({
      line: ctx.db.raw('?::int', [line]),
      count: ctx.db.raw('count(*)::int'),
      late: ctx.db.raw(`(${due === null ? '0' : `count(*) filter (where ${due} < now())`})::int`),
      oldestSince: ctx.db.raw(`min(${since})`),
    }),
  );
  const found: Counted[] = await ctx.db.unionAll(counts, true);
  return sources.map(({ stage, role, resource, filter }, line) => {
    const row = found.find((one) => one.line === line);
    if (!row) throw new Error(`nothing was counted for line ${line} of waiting work, ${stage}`);
    const { count, late, oldestSince } = row;
    return { stage, role, resource, filter, count, late, oldestSince };
  });
}
