import type { CertificateRole, CertificateState } from '../../vocabulary/certificateStates.ts';
import { accountOf } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';

export interface OwnCertificateRow {
  id: number;
  jobId: number;
  role: CertificateRole;
  state: CertificateState;
  serialNumber: string;
  issuer: string;
  commonName: string;
  notBefore: Date;
  notAfter: Date;
  activatedAt: Date | null;
  applicationId: number;
  applicationNumber: string;
  organizationName: string;
  projectName: string;
  productName: string;
  tokenSerial: string | null;
  serviceEndsOn: string | null;
}

/** The certificates that came out of the signed-in account's applications, newest first; a pair shares its `jobId`. */
export async function ownCertificates(ctx: Context): Promise<OwnCertificateRow[]> {
  return ctx
    .db('certificates as c')
    .join('applications as a', 'a.id', 'c.applicationId')
    .join('productionJobs as j', 'j.id', 'c.jobId')
    .join('applicationItems as i', 'i.id', 'j.itemId')
    .join('products as p', 'p.id', 'i.productId')
    .join('projects as r', 'r.id', 'c.projectId')
    .leftJoin('tokens as t', 't.id', 'c.tokenId')
    .leftJoin('services as s', 's.id', 'c.serviceId')
    .where('a.accountId', accountOf(ctx).id)
    .whereNot('c.state', 'requested')
    .orderBy([
      { column: 'c.jobId', order: 'desc' },
      { column: 'c.role', order: 'desc' },
    ])
    .limit(400)
    .select(
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
      'r.name as projectName',
      'p.name as productName',
      't.serial as tokenSerial',
      's.endsOn as serviceEndsOn',
    ) as unknown as Promise<OwnCertificateRow[]>;
}
