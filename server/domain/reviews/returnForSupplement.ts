import { formsPrinting } from '../../vocabulary/form/formTargets.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { setBack } from '../workflows/setBack.ts';
import type { Decided } from './decision.ts';
import { reasonsForApplicant, type Reason } from './reasons.ts';

/**
 * Sends the application back to the applicant. He may change only what the reasons name, and every form of this
 * workflow on which a named field is printed.
 * When he submits again, the stages begin again at the first review.
 */
export async function returnForSupplement(
  tx: Context,
  { applicationId, decisionId, round, reasons }: Decided,
): Promise<void> {
  const materials = named(reasons, 'material');
  const fields = named(reasons, 'field');
  const asked = await tx
    .db('workflowMaterials')
    .join('applications', 'applications.workflowId', 'workflowMaterials.workflowId')
    .where('applications.id', applicationId)
    .pluck('kind');
  const forms = formsPrinting(fields).filter((kind) => asked.includes(kind));

  const returned = await tx
    .db('materials')
    .where({ applicationId })
    .whereIn('status', ['uploaded', 'accepted'])
    .whereIn('kind', materials)
    .update({ status: 'returned' })
    .returning('id');
  const unlocks = [
    ...fields.map((target) => ({ targetKind: 'field' as const, target })),
    ...[...new Set([...materials, ...forms])].map((target) => ({ targetKind: 'material' as const, target })),
  ];
  await tx.db('applicationUnlocks').insert(unlocks.map((one) => ({ applicationId, round, ...one })));

  await tx.db('applicationStates').where({ applicationId, status: 'open' }).update({ status: 'returned' });
  await setBack(tx, applicationId, 'review');
  await record(tx, {
    applicationId,
    type: 'application.returned',
    details: { decisionId, round, fields, materials, forms, materialIds: returned.map((one) => one.id) },
  });
  await tell(tx, {
    applicationId,
    template: 'returned',
    key: `returned:${decisionId}`,
    values: { reasons: reasonsForApplicant(reasons) },
  });
}

function named(reasons: readonly Reason[], kind: Reason['targetKind']): string[] {
  return [...new Set(reasons.filter((one) => one.targetKind === kind).map((one) => one.target))];
}
