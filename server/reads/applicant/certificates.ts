import { accountOf } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { columns, selectRows, type RowOf } from '../../models/columns.ts';

const ownCertificateColumns = columns(
  [
    'c.id',
    'c.jobId',
    'c.role',
    'c.state',
    'c.serialNumber',
    'c.issuer',
    'c.commonName',
    'c.notBefore',
    'c.notAfter',
    'c.activatedAt',
    'c.applicationId',
    'a.number as applicationNumber',
    'a.organizationName',
    'p.name as projectName',
    'q.name as productName',
    't.serial as tokenSerial',
    'sv.endsOn as serviceEndsOn',
  ],
  { leftJoined: ['t', 'sv'] },
);
export type OwnCertificateRow = RowOf<typeof ownCertificateColumns>;

/**
 * The certificates from the signed-in account's applications, newest first. The two certificates of a pair have the
 * same `jobId`.
 */
export async function ownCertificates(ctx: Context): Promise<OwnCertificateRow[]> {
  const query = ctx
    .db('certificates as c')
    .join('applications as a', 'a.id', 'c.applicationId')
    .join('productionJobs as j', 'j.id', 'c.jobId')
    .join('applicationItems as i', 'i.id', 'j.itemId')
    .join('products as q', 'q.id', 'i.productId')
    .join('projects as p', 'p.id', 'c.projectId')
    .leftJoin('tokens as t', 't.id', 'c.tokenId')
    .leftJoin('services as sv', 'sv.id', 'c.serviceId')
    .where('a.accountId', accountOf(ctx).id)
    .whereNot('c.state', 'requested')
    .orderBy([
      { column: 'c.jobId', order: 'desc' },
      { column: 'c.role', order: 'desc' },
    ])
    .limit(400);
  return selectRows(query, ownCertificateColumns);
}
