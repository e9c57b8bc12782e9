import type { Context } from '../context.ts';
import type { Case } from './loadCase.ts';

/** The digest of the content that is decided on now. */
export async function contentUnderDecision(
  tx: Context,
  { applicationId, contentVersion }: Pick<Case, 'applicationId' | 'contentVersion'>,
): Promise<string | undefined> {
  const row = await tx
    .db('applicationVersions')
    .where({ applicationId, version: contentVersion })
    .first('contentSha256');
  return row?.contentSha256;
}
