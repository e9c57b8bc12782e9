import type pg from 'pg';
import { AppError } from '../../lib/AppError.ts';
import { certificateSubject, type CertificateSubject } from '../../lib/certificateSubject.ts';
import type { KeyAlgorithm } from '../../vocabulary/certificateStates.ts';
import type { ProductKind } from '../../vocabulary/productKinds.ts';
import type { DistinguishedName } from '../../pki/distinguishedName.ts';

/** What people approved for one job, read by the signer itself. */
export interface JobApproval {
  jobId: number;
  algorithm: KeyAlgorithm;
  productKind: ProductKind;
  years: number;
  subject: DistinguishedName;
  /** Whose keys these are: `organization:12`, or `account:7`. Escrowed keys are bound to it. */
  holder: string;
}

interface ApprovalRow {
  state: string;
  status: string;
  algorithm: KeyAlgorithm;
  product_kind: ProductKind;
  years: number;
  certificate_subject: CertificateSubject;
  holder: string;
  in_production: boolean;
  reviews: number;
  approvals: number;
  proofed: boolean;
  consented: boolean;
}

/**
 * The job, and whether every review of its application was decided "approve" on exactly the content that is current;
 * where a project has no review (preset D) the identity proofing must have passed.
 */
const QUERY = `
  select j.state, s.status, j.algorithm, p.kind as product_kind, p.years, i.certificate_subject,
    case when a.organization_id is null then 'account:' || a.account_id
      else 'organization:' || a.organization_id end as holder,
    exists (select 1 from application_stages g
      where g.application_id = a.id and g.stage = 'production' and g.state = 'open') as in_production,
    (select count(*)::int from application_stages g
      where g.application_id = a.id and g.stage in ('review', 'second_review')) as reviews,
    (select count(*)::int from application_stages g
       join decisions d on d.application_id = g.application_id and d.stage = g.stage
      where g.application_id = a.id and g.state = 'done' and d.outcome = 'approve'
        and d.round = v.round and d.content_version = v.version and d.content_sha256 = v.content_sha256) as approvals,
    exists (select 1 from proofings f where f.application_id = a.id and f.state = 'passed') as proofed,
    not j.code_required or exists (select 1 from code_redemptions c
      where c.job_id = j.id and c.token_serial = j.token_serial) as consented
  from production_jobs j
    join applications a on a.id = j.application_id
    join application_states s on s.application_id = a.id
    join application_versions v on v.application_id = a.id and v.version = s.content_version
    join application_items i on i.id = j.item_id and i.application_id = a.id
    join products p on p.id = i.product_id
  where j.id = $1`;

/**
 * @throws AppError ca_refused with `reason`: job_unknown, application_not_open, job_not_writing, not_in_production,
 * not_approved, no_consent; ca_unavailable when the database does not answer.
 */
export async function signerApproval(database: Pick<pg.Pool, 'query'>, jobId: number): Promise<JobApproval> {
  const row = await read(database, jobId);
  const fault = faultOf(row);
  if (!row || fault) throw new AppError('ca_refused', { reason: fault ?? 'job_unknown', jobId });
  return {
    jobId,
    algorithm: row.algorithm,
    productKind: row.product_kind,
    years: row.years,
    subject: certificateSubject(row.certificate_subject),
    holder: row.holder,
  };
}

function faultOf(row: ApprovalRow | null): string | null {
  if (!row) return 'job_unknown';
  if (row.status !== 'open') return 'application_not_open';
  if (!row.in_production) return 'not_in_production';
  if (row.reviews > 0 ? row.approvals !== row.reviews : !row.proofed) return 'not_approved';
  if (row.state !== 'writing') return 'job_not_writing';
  return row.consented ? null : 'no_consent';
}

async function read(database: Pick<pg.Pool, 'query'>, jobId: number): Promise<ApprovalRow | null> {
  try {
    const { rows } = await database.query<ApprovalRow>(QUERY, [jobId]);
    return rows[0] ?? null;
  } catch (cause) {
    throw new AppError('ca_unavailable', { reason: 'database' }, { cause });
  }
}
