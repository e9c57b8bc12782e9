import { DocumentVersion } from '../../models/DocumentVersion.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import { decodeFormQr, isFormQrOf } from '../../vocabulary/formQr.ts';
import { canonicalJson } from '../../lib/canonicalJson.ts';
import type { OwnApplication } from '../applications/ownApplication.ts';
import type { Context } from '../context.ts';
import { documentSource } from './documentSource.ts';
import { openSnapshot } from './keepVersion.ts';
import type { ReturnedKind } from '../../vocabulary/documentKinds.ts';
import { snapshots } from './snapshots.ts';

/**
 * What the QR code on an uploaded form says about it:
 * - `current`: prints what is asked for now (delivery and invoice may differ: they may change without a new signature)
 * - `outdated`: an earlier content of this form
 * - `other_form`: another kind of form
 * - `other_application`: a form of another application
 * - `unknown`: looks like our code, but the hash is not ours
 * - `not_ours`: another QR code
 */
export type FormQrVerdict = 'current' | 'outdated' | 'other_form' | 'other_application' | 'unknown' | 'not_ours';

export interface JudgedForm {
  verdict: FormQrVerdict;
  version: number | null;
}

export async function judgeFormQr(
  ctx: Context,
  owner: Pick<OwnApplication, 'application' | 'dataKey'>,
  kind: ReturnedKind,
  qrText: string,
): Promise<JudgedForm> {
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

/** The content a signature on a form stands for: all but delivery and invoice, which may change after it. */
export function signedPart(data: DocumentData[ReturnedKind]): string {
  const rest = { ...data, delivery: null, invoice: null };
  // The registration form prints the invoice's taxpayer number a second time, among the documents.
  return canonicalJson('evidence' in rest ? { ...rest, evidence: { ...rest.evidence, taxpayerNumber: null } } : rest);
}

/**
 * Whether the workflow prints this form. Where it does not, the applicant uses a paper of another origin, without our
 * code.
 */
export async function isPrinted(ctx: Context, workflowId: number, kind: ReturnedKind): Promise<boolean> {
  return Boolean(await ctx.db('workflowDocuments').where({ workflowId, kind }).first('kind'));
}
