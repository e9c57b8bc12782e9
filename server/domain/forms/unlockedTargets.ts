import { openedBy } from '../../vocabulary/form/formTargets.ts';
import type { Context } from '../context.ts';

export interface UnlockedTargets {
  fields: string[];
  materials: string[];
}

/**
 * What the return of this round allows the applicant to change: form fields (a path inside a field opens the whole
 * field) and material kinds.
 */
export async function unlockedTargets(tx: Context, applicationId: number, round: number): Promise<UnlockedTargets> {
  const rows = await tx
    .db('applicationUnlocks')
    .where({ applicationId, round })
    .orderBy('target')
    .select('targetKind', 'target');
  return {
    fields: rows.filter((row) => row.targetKind === 'field').map((row) => openedBy(row.target) ?? row.target),
    materials: rows.filter((row) => row.targetKind === 'material').map((row) => row.target),
  };
}
