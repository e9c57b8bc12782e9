import { canonicalJson } from '../../lib/canonicalJson.ts';
import { Check } from '../../models/Check.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { RULE_VERSION, type Finding } from './finding.ts';

export interface Scope {
  applicationId: number;
  materialId: number | null;
  contentVersion: number;
}

const says = ({ level, result, evidence }: Pick<Finding, 'level' | 'result' | 'evidence'>): string =>
  canonicalJson({ level, result, evidence });

/**
 * Makes `findings` the checks in force of an application or of one material. A finding that is the same as before, for
 * the same content, keeps its row, so that its acknowledgement stays valid; all others are marked superseded, never
 * overwritten. Call it under the lock of the application.
 */
export async function keepFindings(tx: Context, scope: Scope, findings: readonly Finding[]): Promise<void> {
  const { applicationId, materialId, contentVersion } = scope;
  const live = await Check.query(tx.db).where({ applicationId, materialId, superseded: false });
  const unchanged = (finding: Finding): Check | undefined =>
    live.find(
      (row) =>
        row.kind === finding.kind &&
        row.contentVersion === contentVersion &&
        row.ruleVersion === RULE_VERSION &&
        says(row as Finding) === says(finding),
    );
  const standing = findings.flatMap((finding) => unchanged(finding)?.id ?? []);
  await tx
    .db('checks')
    .whereIn(
      'id',
      live.map((row) => row.id).filter((id) => !standing.includes(id)),
    )
    .update({ superseded: true });
  const fresh = findings.filter((finding) => !unchanged(finding));
  if (fresh.length === 0) return;
  await tx.db('checks').insert(
    fresh.map(({ kind, level, result, evidence }) => ({
      applicationId,
      materialId,
      contentVersion,
      kind,
      level,
      result,
      evidence: JSON.stringify(evidence),
      ruleVersion: RULE_VERSION,
      createdAt: tx.clock.now(),
    })),
  );
  await record(tx, {
    applicationId,
    type: 'check.recorded',
    details: { materialId, contentVersion, checks: fresh.map(({ kind, level, result }) => ({ kind, level, result })) },
  });
}
