import { DocumentVersion } from '../../models/DocumentVersion.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import type { FormFault } from '../../vocabulary/formFaults.ts';
import type { Context } from '../context.ts';
import { documentSource } from '../documents/documentSource.ts';
import { signedPart } from '../documents/judgeFormQr.ts';
import { openSnapshot } from '../documents/keepVersion.ts';
import { returnedKinds, snapshots, type ReturnedKind } from '../documents/snapshots.ts';
import type { OwnApplication } from './ownApplication.ts';
import type { Submission } from './submission.ts';

/**
 * Forms that were uploaded before what they print was changed: they would come back, so they are asked for again now.
 * A form counts as current when this content had been handed out by the time its picture was sent.
 */
export async function staleForms(ctx: Context, owner: Pick<OwnApplication, 'application' | 'dataKey'>, { slots, materials }: Pick<Submission, 'slots' | 'materials'>): Promise<FormFault[]> {
  const applicationId = owner.application.id;
  const uploaded = slots.flatMap(({ kind }) => {
    const picture = materials.findLast((one) => one.kind === kind && (one.status === 'uploaded' || one.status === 'accepted'));
    return picture && isReturned(kind) ? [{ kind, sentAt: picture.createdAt }] : [];
  });
  if (uploaded.length === 0) return [];
  const versions = await DocumentVersion.query(ctx.db).where({ applicationId }).whereIn('kind', uploaded.map((one) => one.kind));
  if (versions.length === 0) return [];
  const source = await documentSource(ctx, owner);
  return uploaded.filter(({ kind, sentAt }) => {
    const printed = versions.filter((one) => one.kind === kind);
    const now = signedPart(snapshots[kind](source));
    return printed.length > 0 && !printed.some((one) => one.createdAt <= sentAt && signedPart(openSnapshot(owner.dataKey, one) as DocumentData[ReturnedKind]) === now);
  }).map(({ kind }) => ({ path: `materials.${kind}`, code: 'form_outdated' }));
}

function isReturned(kind: string): kind is ReturnedKind {
  return (returnedKinds as readonly string[]).includes(kind);
}
