import type { CertificateState } from '../../../vocabulary/certificateStates.ts';
import { exclusiveTypes, rulesOf } from '../../businessTypes/rulesOf.ts';
import type { Context } from '../../context.ts';
import type { ApplicationCase, Finding } from '../finding.ts';

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
  const { exclusive, startsFrom, token } = rulesOf(businessType);
  const rivals = exclusive
    ? ((await ctx
        .db('applications')
        .join('applicationStates', 'applicationStates.applicationId', 'applications.id')
        .where({ certificateId })
        .whereNot('applications.id', application.id)
        .whereIn('businessType', [...exclusiveTypes])
        .whereIn('status', ['open', 'returned'])
        .orderBy('applications.id')
        .pluck('number')) as string[])
    : [];
  const wrongState = typeof startsFrom !== 'string' && !startsFrom.includes(found.state);
  const wrongToken = token === 'own' && found.tokenState !== 'active';
  return {
    kind: 'certificate_busy',
    level: 'blocking',
    result: rivals.length > 0 || wrongState || wrongToken ? 'fail' : 'pass',
    evidence: { certificateState: found.state, tokenState: found.tokenState, openApplications: rivals },
  };
}
