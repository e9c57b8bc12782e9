import type { Knex } from 'knex';
import type { CertificateSubject } from '../../lib/certificateSubject.ts';
import type { AuthorizationCodeState } from '../../vocabulary/authorizationCodes.ts';
import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import type { KeyAlgorithm } from '../../vocabulary/certificateStates.ts';
import type { JobState } from '../../vocabulary/jobStates.ts';
import type { ProductionMode } from '../../vocabulary/stages.ts';
import type { StationJob } from '../../vocabulary/stationProtocol.ts';
import { codeStateOf } from '../authorizationCodes/codeState.ts';
import { VALID_UNTIL } from '../authorizationCodes/validUntil.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';
import type { Context } from '../context.ts';
import { inProjectsOf } from '../projectScope.ts';
import { benchOf, operatorOf } from './benchActor.ts';

interface JobRow {
  id: number;
  state: JobState;
  mode: ProductionMode;
  algorithm: KeyAlgorithm;
  tokenSerial: string | null;
  codeRequired: boolean;
  claimedHere: boolean;
  number: string;
  businessType: BusinessType;
  organizationName: string;
  productName: string;
  certificateSubject: CertificateSubject;
  redeemed: boolean;
  codeState: AuthorizationCodeState | null;
  codeValid: boolean | null;
  codeSentAt: Date | null;
  onDemand: boolean;
  remaining: number;
}

const MOST = 200;

/**
 * Jobs this bench may work on now: waiting ones, those whose claim ran out, and its own unfinished ones. Staff see the jobs their projects
 * produce at the counter or in the factory; an applicant sees those of his own applications that he produces himself.
 * @param serial only jobs this token is bound to or could be bound to
 */
export async function stationJobs(
  ctx: Context,
  { serial }: { serial?: string | undefined } = {},
): Promise<StationJob[]> {
  const rows = await (jobRows(ctx)
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
    .limit(MOST) as unknown as Promise<JobRow[]>);
  return rows.map(present);
}

/** One job as the bench sees it, in whatever state; undefined when it is not this bench's business. */
export async function stationJob(ctx: Context, jobId: number): Promise<StationJob | undefined> {
  const [row] = await (jobRows(ctx).where('j.id', jobId) as unknown as Promise<JobRow[]>);
  return row && present(row);
}

function jobRows(ctx: Context): Knex.QueryBuilder {
  const { db } = ctx;
  const { on } = benchOf(ctx);
  const query = db('productionJobs as j')
    .join('applications as a', 'a.id', 'j.applicationId')
    .join('applicationStates as s', 's.applicationId', 'a.id')
    .join('applicationItems as i', 'i.id', 'j.itemId')
    .join('products as p', 'p.id', 'i.productId')
    .join('workflows as w', 'w.id', 'a.workflowId')
    .leftJoin('codeRedemptions as r', 'r.jobId', 'j.id')
    .joinRaw(
      `left join lateral (select c.state, c.created_at, ${VALID_UNTIL} > now() as valid from authorization_codes c where c.application_id = a.id and c.purpose = 'production' order by c.id desc limit 1) code on true`,
    )
    .select(
      'j.id',
      'j.state',
      'j.mode',
      'j.algorithm',
      'j.tokenSerial',
      'j.codeRequired',
      'a.number',
      'a.businessType',
      'a.organizationName',
      'i.certificateSubject',
      { productName: 'p.name', codeState: 'code.state', codeValid: 'code.valid', codeSentAt: 'code.created_at' },
      db.raw("r.id is not null as redeemed, w.code_delivery = 'on_demand' as on_demand"),
      db.raw('? as claimed_here', [heldHere(ctx)]),
      db.raw(
        "(select count(*)::int from production_jobs o where o.application_id = a.id and o.state not in ('done', 'abandoned')) as remaining",
      ),
    );
  return on.kind === 'staff'
    ? inProjectsOf(query.whereIn('j.mode', ['counter', 'factory']), on, 'j.projectId')
    : query.where('j.mode', 'self').where('a.accountId', on.id);
}

/** Claimed by this bench for who sits at it, and not run out. */
function heldHere(ctx: Context): Knex.Raw {
  const { stationId, operatorStaffId, operatorAccountId } = operatorOf(benchOf(ctx));
  return ctx.db.raw(
    "(j.state in ('claimed', 'writing') and j.station_id = ? and j.operator_staff_id is not distinct from ?::bigint and j.operator_account_id is not distinct from ?::bigint)",
    [stationId, operatorStaffId, operatorAccountId],
  );
}

function present(row: JobRow): StationJob {
  const { production, token } = rulesOf(row.businessType);
  if (production === null || token === 'none')
    throw new Error(`job ${row.id} belongs to an application of type ${row.businessType}, which has nothing to write`);
  return {
    id: row.id,
    applicationNumber: row.number,
    businessType: row.businessType,
    procedure: production.procedure,
    token,
    organizationName: row.organizationName,
    productName: row.productName,
    subjectName: row.certificateSubject.commonName,
    mode: row.mode,
    state: row.state,
    algorithm: row.algorithm,
    tokenSerial: row.tokenSerial,
    claimedHere: row.claimedHere,
    needsCode: row.codeRequired,
    codeState: codeStateOf(row),
    remaining: row.remaining,
  };
}
