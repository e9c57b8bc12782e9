import { DocumentVersion } from '../../models/DocumentVersion.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import { decodeFormQr, isFormQrOf } from '../../vocabulary/formQr.ts';
import { canonicalJson } from '../../lib/canonicalJson.ts';
import type { OwnApplication } from '../applications/ownApplication.ts';
import type { Context } from '../context.ts';
import { documentSource } from './documentSource.ts';
import { openSnapshot } from './keepVersion.ts';
import { snapshots, type ReturnedKind } from './snapshots.ts';

/**
 * What the code on an uploaded form says of it:
 * `current` prints what is asked now (delivery and invoice apart, which may change without a new signature) ·
 * `outdated` an earlier content of this very form · `other_form` another kind · `other_application` · `unknown` our
 * look but not our hash · `not_ours`.
 */
export type FormQrVerdict = 'current' | 'outdated' | 'other_form' | 'other_application' | 'unknown' | 'not_ours';

export async function judgeFormQr(
  ctx: Context,
  owner: Pick<OwnApplication, 'application' | 'dataKey'>,
  kind: ReturnedKind,
  qrText: string,
): Promise<{ verdict: FormQrVerdict; version: number | null }> {
  const qr = decodeFormQr(qrText);
  if (!qr) return { verdict: 'not_ours', version: null };
  if (qr.applicationNumber !== owner.application.number) return { verdict: 'other_application', version: qr.version };
  if (qr.kind !== kind) return { verdict: 'other_form', version: qr.version };
  const row = await DocumentVersion.query(ctx.db).findOne({
    applicationId: owner.application.id,
    kind,
    version: qr.version,
  });
  if (
    !row ||
    !isFormQrOf(qr, {
      kind,
      applicationNumber: owner.application.number,
      version: row.version,
      keyedHash: row.keyedHash,
    })
  )
    return { verdict: 'unknown', version: qr.version };
  const now = snapshots[kind](await documentSource(ctx, owner));
  const same = signedPart(now) === signedPart(openSnapshot(owner.dataKey, row) as DocumentData[ReturnedKind]);
  return { verdict: same ? 'current' : 'outdated', version: row.version };
}

/** What a signature under a form stands for: delivery and invoice may change after it. */
export function signedPart(data: DocumentData[ReturnedKind]): string {
  return canonicalJson({ ...data, delivery: null, invoice: null });
}
