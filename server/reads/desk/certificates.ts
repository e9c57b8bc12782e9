import type { Certificate } from '../../models/Certificate.ts';
import type { CertificateRole, CertificateState } from '../../vocabulary/certificateStates.ts';
import { searchWith } from './search.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface CertificateFilter {
  id?: number | number[] | undefined;
  q?: string | undefined;
  state?: CertificateState[] | undefined;
  role?: CertificateRole[] | undefined;
  applicationId?: number | undefined;
  organizationId?: number | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'jobId',
  'applicationId',
  'projectId',
  'organizationId',
  'pairId',
  'role',
  'state',
  'serialNumber',
  'issuer',
  'subject',
  'commonName',
  'notBefore',
  'notAfter',
  'algorithm',
  'sha256',
  'writtenAt',
  'activatedAt',
  'endedAt',
  'version',
  'createdAt',
] as const satisfies readonly (keyof Certificate)[];
export type CertificateListRow = Pick<Certificate, (typeof own)[number]> & {
  applicationNumber: string;
  organizationName: string;
  projectName: string;
  tokenSerial: string | null;
};

const orders = { id: by('c.id') };
export const certificateSorts = Object.keys(orders);

export async function listCertificates(
  ctx: Context,
  request: ListRequest<CertificateFilter>,
): Promise<Page<CertificateListRow>> {
  const staff = authorize(ctx, 'certificate.read');
  const plan = certificatesPlan(ctx, request.filter);
  inProjectsOf(plan.from, staff, 'c.projectId');
  return listPage(ctx, plan, request);
}
export const certificateRow = (ctx: Context, id: number): Promise<CertificateListRow> =>
  rowById(listCertificates, ctx, id);

export function certificatesPlan(ctx: Context, filter: CertificateFilter): ListPlan<CertificateListRow> {
  const query = ctx
    .db('certificates as c')
    .leftJoin('applications as a', 'a.id', 'c.applicationId')
    .leftJoin('projects as p', 'p.id', 'c.projectId')
    .leftJoin('tokens as t', 't.id', 'c.tokenId');
  narrow(filter, {
    id: (id) => query.whereIn('c.id', [id].flat()),
    q: (text) =>
      searchWith(ctx, query, text, {
        table: 'certificates',
        id: 'c.id',
        applicationId: 'applicationId',
        codes: ['serialNumber'],
      }),
    state: (states) => query.whereIn('c.state', states),
    role: (roles) => query.whereIn('c.role', roles),
    applicationId: (id) => query.where('c.applicationId', id),
    organizationId: (id) => query.where('c.organizationId', id),
  });
  return {
    from: query,
    orders,
    columns: columns(
      [
        ...own.map((column) => `c.${column}` as const),
        'a.number as applicationNumber',
        'a.organizationName',
        'p.name as projectName',
        't.serial as tokenSerial',
      ],
      { leftJoined: ['t'] },
    ),
  };
}
