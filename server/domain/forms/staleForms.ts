import { DocumentVersion } from '../../models/DocumentVersion.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import type { FormFault } from '../../vocabulary/formFaults.ts';
import type { Context } from '../context.ts';
import { documentSource } from '../documents/documentSource.ts';
import { signedPart } from '../documents/judgeFormQr.ts';
import { openSnapshot } from '../documents/keepVersion.ts';
import { returnedKinds, type ReturnedKind } from '../../vocabulary/documentKinds.ts';
import { snapshots } from '../documents/snapshots.ts';
import type { OwnApplication } from '../applications/ownApplication.ts';
import type { Submission } from '../submissions/submission.ts';
import { unlockedTargets } from './unlockedTargets.ts';

/**
 * Faults for uploaded forms whose printed content was changed after that. Reviewers would send them back, so they are
 * asked for again now. A form is current when this content had been given out to print before its picture was uploaded.
 * No fault for a form that may not be uploaded again, or when no form had been given out before the upload.
 */
export async function staleForms(
  ctx: Context,
  owner: OwnApplication,
  { slots, materials }: Pick<Submission, 'slots' | 'materials'>,
): Promise<FormFault[]> {
  const applicationId = owner.application.id;
  const { status, round } = owner.state;
  const mayResend = status === 'returned' ? (await unlockedTargets(ctx, applicationId, round)).materials : null;
  const uploaded = slots.flatMap(({ kind }) => {
    const picture = materials.findLast(
      (one) => one.kind === kind && (one.status === 'uploaded' || one.status === 'accepted'),
    );
    return picture && isReturned(kind) && (mayResend === null || mayResend.includes(kind))
      ? [{ kind, sentAt: picture.createdAt }]
      : [];
  });
  if (uploaded.length === 0) return [];
  const versions = await DocumentVersion.query(ctx.db)
    .where({ applicationId })
    .whereIn(
      'kind',
      uploaded.map((one) => one.kind),
    );
  if (versions.length === 0) return [];
  const source = await documentSource(ctx, owner);
  return uploaded
    .filter(({ kind, sentAt }) => {
      const printed = versions.filter((one) => one.kind === kind && one.createdAt <= sentAt);
      const now = signedPart(snapshots[kind](source));
      return (
        printed.length > 0 &&
        !printed.some((one) => signedPart(openSnapshot(owner.dataKey, one) as DocumentData[ReturnedKind]) === now)
      );
    })
    .map(({ kind }) => ({ path: `materials.${kind}`, code: 'form_outdated' }));
}

function isReturned(kind: string): kind is ReturnedKind {
  return (returnedKinds as readonly string[]).includes(kind);
}
