import type { Knex } from 'knex';
import { columns, selectFirst, selectRows, type RowOf } from '../../models/columns.ts';
import { certificateSubjectOf } from '../../models/json/certificateSubject.ts';
import type { AuthorizationCodeState } from '../../vocabulary/authorizationCodes.ts';
import type { StationJob } from '../../vocabulary/stationProtocol.ts';
import { codeStateOf } from '../authorizationCodes/codeState.ts';
import { VALID_UNTIL } from '../authorizationCodes/validUntil.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';
import type { Context } from '../context.ts';
import { inProjectsOf } from '../projectScope.ts';
import { benchOf, operatorOf } from './benchActor.ts';

const MOST = 200;

/**
 * Jobs this bench may work on now: planned ones, those whose lease expired, and its own unfinished ones. Staff see the
 * jobs their projects produce at the counter or in the factory; an applicant sees those of his own applications that he
 * produces himself.
 * @param serial only jobs this token is bound to or could be bound to
 */
export async function stationJobs(
  ctx: Context,
  { serial }: { serial?: string | undefined } = {},
): Promise<StationJob[]> {
  const rows = await selectRows(
    jobs(ctx)
      .where((open) =>
        open
          .where('j.state', 'planned')
          .orWhere((running) =>
            running
              .whereIn('j.state', ['claimed', 'writing'])
              .where((free) => free.whereRaw('coalesce(j.lease_until, now()) <= now()').orWhere(heldHere(ctx))),
          ),
      )
      .where((fits) =>
        serial === undefined ? undefined : fits.whereNull('j.tokenSerial').orWhere('j.tokenSerial', serial),
      )
      .orderBy('j.id')
      .limit(MOST),
    jobColumns(ctx),
  );
  return rows.map(present);
}

/** One job as the bench sees it, in any state; undefined when it does not belong to this bench. */
export async function stationJob(ctx: Context, jobId: number): Promise<StationJob | undefined> {
  const row = await selectFirst(jobs(ctx).where('j.id', jobId), jobColumns(ctx));
  return row && present(row);
}

function jobs(ctx: Context): Knex.QueryBuilder {
  const { db } = ctx;
  const { on } = benchOf(ctx);
  const query = db('productionJobs as j')
    .join('applications as a', 'a.id', 'j.applicationId')
    .join('applicationStates as s', 's.applicationId', 'a.id')
    .join('applicationItems as i', 'i.id', 'j.itemId')
    .join('products as q', 'q.id', 'i.productId')
    .join('workflows as w', 'w.id', 'a.workflowId')
    .leftJoin('codeRedemptions as cr', 'cr.jobId', 'j.id')
    .joinRaw(
      `left join lateral (select au.state, au.created_at, ${VALID_UNTIL} > now() as valid from authorization_codes au
         where au.application_id = a.id and au.purpose = 'production' order by au.id desc limit 1) code on true`,
    );
  return on.kind === 'staff'
    ? inProjectsOf(query.whereIn('j.mode', ['counter', 'factory']), on, 'j.projectId')
    : query.where('j.mode', 'self').where('a.accountId', on.id);
}

const jobColumns = (ctx: Context) =>
  columns(
    [
      'j.id',
      'j.state',
      'j.mode',
      'j.algorithm',
      'j.tokenSerial',
      'j.codeRequired',
      'a.number',
      'a.businessType',
      'a.organizationName',
      'q.name as productName',
      'i.id as itemId',
      'i.certificateSubject',
      's.dueAt',
    ],
    {
      computed: {
        // The newest code of the application; null when none was sent.
        codeState: ctx.db.raw<AuthorizationCodeState | null>('code.state'),
        codeValid: ctx.db.raw<boolean | null>('code.valid'),
        codeSentAt: ctx.db.raw<Date | null>('code.created_at'),
        redeemed: ctx.db.raw<boolean>('cr.id is not null'),
        onDemand: ctx.db.raw<boolean>("w.code_delivery = 'on_demand'"),
        claimedHere: ctx.db.raw<boolean>('?', [heldHere(ctx)]),
        sent: ctx.db.raw<string[]>(
          `array(select t.serial from tokens t
             where t.application_id = a.id and t.state in ('shipped', 'delivered') order by t.serial)`,
        ),
        // Jobs of the application that are not finished, this one included.
        remaining: ctx.db.raw<number>(
          `(select count(*)::int from production_jobs other
            where other.application_id = a.id and other.state not in ('done', 'abandoned'))`,
        ),
      },
    },
  );
type JobRow = RowOf<ReturnType<typeof jobColumns>>;

/** SQL condition: this bench and the person at it hold the job, and the lease has not expired. */
function heldHere(ctx: Context): Knex.Raw {
  const { stationId, operatorStaffId, operatorAccountId } = operatorOf(benchOf(ctx));
  return ctx.db.raw(
    `(j.state in ('claimed', 'writing') and j.station_id = ?
      and j.operator_staff_id is not distinct from ?::bigint
      and j.operator_account_id is not distinct from ?::bigint)`,
    [stationId, operatorStaffId, operatorAccountId],
  );
}

function present(row: JobRow): StationJob {
  const { production, token } = rulesOf(row.businessType);
  if (production === null || token === 'none')
    throw new Error(`job ${row.id} is of business type ${row.businessType}, which writes no token`);
  return {
    id: row.id,
    applicationNumber: row.number,
    businessType: row.businessType,
    procedure: production.procedure,
    token,
    organizationName: row.organizationName,
    productName: row.productName,
    subjectName: certificateSubjectOf({ ...row, id: row.itemId }).commonName,
    mode: row.mode,
    state: row.state,
    algorithm: row.algorithm,
    tokenSerial: row.tokenSerial,
    claimedHere: row.claimedHere,
    needsCode: row.codeRequired,
    codeState: codeStateOf(row),
    remaining: row.remaining,
    dueAt: row.dueAt?.toISOString() ?? null,
    tokensSent: row.mode === 'self' && token === 'blank' ? row.sent : null,
  };
}
