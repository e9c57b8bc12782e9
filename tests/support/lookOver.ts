import type { ApplicationDetail } from '../../server/presenters/applicationDetail.ts';

/** Over HTTP: every picture of a claimed case is looked at and every item found right, as the page reports it. */
export async function lookOver(
  post: (path: string, body: unknown) => Promise<unknown>,
  path: string,
  { contentSha256, judged, materials }: Pick<ApplicationDetail, 'contentSha256' | 'judged' | 'materials'>,
): Promise<void> {
  await post(`${path}/judge`, { contentSha256, items: judged.map(({ key }) => ({ item: key, result: 'ok' })) });
  for (const { id, kind } of materials) if (kind !== 'transfer_receipt') await post(`${path}/look`, { materialId: id });
}
