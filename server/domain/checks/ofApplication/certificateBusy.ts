import { columns, selectFirst } from '../../../models/columns.ts';
import { exclusiveTypes, rulesOf } from '../../businessTypes/rulesOf.ts';
import type { Context } from '../../context.ts';
import type { ApplicationCase, Finding } from '../finding.ts';

/**
 * Blocks when another open application uses the same certificate, or the certificate or token is in a state that does
 * not fit the business type.
 */
export async function certificateBusy(
  ctx: Context,
  { submission: { application } }: ApplicationCase,
): Promise<Finding | null> {
  const { certificateId, businessType } = application;
  if (certificateId === null) return null;
  const found = await selectFirst(
    ctx.db('certificates as c').leftJoin('tokens as t', 't.id', 'c.tokenId').where('c.id', certificateId),
    columns(['c.state', 't.state as tokenState'], { leftJoined: ['t'] }),
  );
  if (!found) throw new Error(`certificate ${certificateId} of application ${application.id} is not stored`);
  const { exclusive, startsFrom, token } = rulesOf(businessType);
  const rivals = exclusive
    ? await ctx
        .db('applications as a')
        .join('applicationStates as s', 's.applicationId', 'a.id')
        .where('a.certificateId', certificateId)
        .whereNot('a.id', application.id)
        .whereIn('a.businessType', [...exclusiveTypes])
        .whereIn('s.status', ['open', 'returned'])
        .orderBy('a.id')
        .pluck<string[]>('a.number')
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
