import { exclusiveBusinessTypes, type BusinessType } from '../../../vocabulary/businessTypes.ts';
import type { CertificateState } from '../../../vocabulary/certificateStates.ts';
import type { Context } from '../../context.ts';
import type { ApplicationCase, Finding } from '../finding.ts';

/** States of the certificate in which each business type makes sense. */
const allowed: Readonly<Partial<Record<BusinessType, readonly CertificateState[]>>> = {
  renew: ['active', 'expired'],
  change: ['active'],
  reissue: ['active', 'suspended'],
  unlock: ['active'],
  revoke: ['on_hold', 'active', 'suspended'],
};
const needsToken: readonly BusinessType[] = ['renew', 'change', 'unlock'];

/** Another open application for the same certificate, or a certificate or token in a state that does not fit, blocks. */
export async function certificateBusy(
  ctx: Context,
  { submission: { application } }: ApplicationCase,
): Promise<Finding | null> {
  const { certificateId, businessType } = application;
  if (certificateId === null) return null;
  const found = (await ctx
    .db('certificates')
    .leftJoin('tokens', 'tokens.id', 'certificates.tokenId')
    .where('certificates.id', certificateId)
    .first('certificates.state as state', 'tokens.state as tokenState')) as {
    state: CertificateState;
    tokenState: string | null;
  };
  const rivals = exclusiveBusinessTypes.includes(businessType)
    ? ((await ctx
        .db('applications')
        .join('applicationStates', 'applicationStates.applicationId', 'applications.id')
        .where({ certificateId })
        .whereNot('applications.id', application.id)
        .whereIn('businessType', [...exclusiveBusinessTypes])
        .whereIn('status', ['open', 'returned'])
        .orderBy('applications.id')
        .pluck('number')) as string[])
    : [];
  const wrongState = allowed[businessType] !== undefined && !allowed[businessType].includes(found.state);
  const wrongToken = needsToken.includes(businessType) && found.tokenState !== 'active';
  return {
    kind: 'certificate_busy',
    level: 'blocking',
    result: rivals.length > 0 || wrongState || wrongToken ? 'fail' : 'pass',
    evidence: { certificateState: found.state, tokenState: found.tokenState, openApplications: rivals },
  };
}
