import { randomBytes } from 'node:crypto';
import type { Context } from '../../server/domain/context.ts';
import type { CertificateRole, CertificateState } from '../../server/vocabulary/certificateStates.ts';
import { buildToken } from './buildToken.ts';
import { unique } from './people.ts';

export interface CertificateOverrides {
  role?: CertificateRole;
  state?: CertificateState;
  /** The signing certificate of the same pair: without it an encryption certificate gets one. */
  pairId?: number;
}

/** A certificate with the job, token and service it belongs to. Its CA request is invented. */
export async function buildCertificate(
  ctx: Context,
  applicationId: number,
  { role = 'signing', state = 'active', pairId }: CertificateOverrides = {},
): Promise<{ id: number; jobId: number; tokenId: number; serviceId: number | null }> {
  const one = async (table: string, row: Record<string, unknown>): Promise<number> =>
    ((await ctx.db(table).insert(row).returning('id')) as { id: number }[])[0]!.id;
  const { projectId, organizationId } = (await ctx.db('applications').where({ id: applicationId }).first())!;
  const item = (await ctx.db('applicationItems').where({ applicationId }).first())!;
  const token = await buildToken(ctx, { state: 'active', heldKey: true, applicationId });
  const jobId = await one('productionJobs', {
    applicationId,
    itemId: item.id,
    projectId,
    ordinal: 1000 + unique(),
    mode: 'factory',
    state: 'done',
    algorithm: 'rsa2048',
    profileVersion: '1',
    tokenId: token.id,
    tokenSerial: token.serial,
  });
  const serviceId =
    organizationId === null
      ? null
      : await one('services', {
          organizationId,
          productId: item.productId,
          applicationId,
          jobId,
          startsOn: '2026-01-01',
          endsOn: '2027-01-01',
        });
  const common = { jobId, applicationId, projectId, organizationId, tokenId: token.id, serviceId, ...issued() };
  const signing = pairId ?? (role === 'encryption' ? await one('certificates', { ...common, role: 'signing' }) : null);
  const id = await one('certificates', { ...common, ...issued(), role, state, pairId: signing });
  return { id, jobId, tokenId: token.id, serviceId };
}

function issued() {
  const serialNumber = randomBytes(8).toString('hex');
  return {
    serialNumber,
    issuer: 'CN=Test',
    subject: `CN=${serialNumber}`,
    commonName: serialNumber,
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2027-01-01'),
    algorithm: 'rsa2048',
    spkiSha256: serialNumber,
    ckaId: serialNumber,
    der: Buffer.from(serialNumber, 'hex'),
    sha256: serialNumber,
  };
}
