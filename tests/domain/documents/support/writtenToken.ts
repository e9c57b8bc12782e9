import type { Context } from '../../../../server/domain/context.ts';
import { PROFILE_VERSION } from '../../../../server/vocabulary/certificateProfile.ts';
import type { BuiltApplication } from '../../../factories/buildApplication.ts';
import { unique } from '../../../factories/people.ts';

/** A token the bench has written for this application, with its finished job. */
export async function writtenToken(
  ctx: Context,
  application: BuiltApplication,
): Promise<{ id: number; serial: string; labelNumber: string; modelId: number }> {
  const serial = `5500${unique()}`;
  const labelNumber = `L${serial}`;
  const { id: modelId } = (await ctx.db('tokenModels').where({ code: 'softhsm-demo' }).first('id'))!;
  const [token] = (await ctx
    .db('tokens')
    .insert({ serial, labelNumber, modelId, state: 'written', heldKey: true, applicationId: application.id })
    .returning('id')) as { id: number }[];
  await ctx.db('productionJobs').insert({
    applicationId: application.id,
    itemId: application.itemIds[0]!,
    projectId: application.projectId,
    ordinal: 1,
    mode: 'factory',
    state: 'done',
    algorithm: 'rsa2048',
    profileVersion: PROFILE_VERSION,
    tokenId: token?.id,
    tokenSerial: serial,
  });
  return { id: token?.id ?? 0, serial, labelNumber, modelId };
}
