import { columns, selectRows } from '../../../models/columns.ts';
import type { Context } from '../../context.ts';
import { materialFacts } from '../../../vocabulary/materialFacts.ts';
import type { Finding, MaterialCase } from '../finding.ts';

const MOST = 10;

/**
 * The same file in another application, or in another place of this one, must be acknowledged; a picture that only
 * looks similar is advice.
 */
export async function duplicateMaterial(
  ctx: Context,
  { material, submission: { application } }: MaterialCase,
): Promise<Finding> {
  const { pictureHash } = material;
  const others = await selectRows(
    ctx
      .db('materials as m')
      .join('applications as a', 'a.id', 'm.applicationId')
      .whereNot('m.id', material.id)
      .where((same) => {
        void same.where('m.plainDigest', material.plainDigest);
        if (pictureHash !== null && materialFacts[material.kind].hashTells)
          void same.orWhere('m.pictureHash', pictureHash);
      })
      // An earlier version of the picture in the same place does not count as a second use.
      .whereNot(
        (own) =>
          void own
            .where('m.applicationId', application.id)
            .where('m.kind', material.kind)
            .whereRaw('m.item_id is not distinct from ?', [material.itemId]),
      )
      .whereNot(
        (receipts) => void receipts.where('m.kind', 'transfer_receipt').where('m.applicationId', application.id),
      )
      .orderBy('m.id', 'desc')
      .limit(MOST),
    columns(['m.applicationId', 'a.number', 'm.kind', 'a.uscc'], {
      computed: { sameFile: ctx.db.raw<boolean>('m.plain_digest = ?', [material.plainDigest]) },
    }),
  );
  const sameFile = others.some((one) => one.sameFile);
  const evidence = {
    others: others.map(({ uscc, ...one }) => ({
      ...one,
      sameOrganization: uscc !== '' && uscc === application.uscc,
      sameApplication: one.applicationId === application.id,
    })),
  };
  if (others.length === 0) return { kind: 'duplicate_material', level: 'acknowledge', result: 'pass', evidence };
  return sameFile
    ? { kind: 'duplicate_material', level: 'acknowledge', result: 'fail', evidence }
    : { kind: 'duplicate_material', level: 'advice', result: 'unsure', evidence };
}
