import { DocumentVersion } from '../../models/DocumentVersion.ts';
import { measuredOf } from '../../models/json/material.ts';
import type { Material } from '../../models/Material.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import type { FormFault } from '../../vocabulary/formFaults.ts';
import { decodeFormQr } from '../../vocabulary/formQr.ts';
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
 * asked for again now. Every picture of a form counts, since a reviewer's checks look at every one.
 * No fault for a form that may not be uploaded again.
 */
export async function staleForms(
  ctx: Context,
  owner: OwnApplication,
  { slots, materials }: Pick<Submission, 'slots' | 'materials'>,
): Promise<FormFault[]> {
  const { status, round } = owner.state;
  const mayResend = status === 'returned' ? (await unlockedTargets(ctx, owner.application.id, round)).materials : null;
  const stale = await stalePictures(
    ctx,
    owner,
    materials.filter(({ kind }) => mayResend === null || mayResend.includes(kind)),
  );
  return slots
    .filter(({ kind }) => stale.some((one) => one.kind === kind))
    .map(({ kind }) => ({ path: `materials.${kind}`, code: 'form_outdated' }));
}

/**
 * Those of the pictures that show a form with other content than it prints now. A picture says so by its code; one
 * whose code was not read is current when this content had been given out to print before it was uploaded, or when
 * nothing had been given out.
 */
export async function stalePictures(
  ctx: Context,
  owner: Pick<OwnApplication, 'application' | 'dataKey'>,
  pictures: readonly Material[],
): Promise<Material[]> {
  const uploaded = pictures.flatMap((picture) => {
    const kind = returnedKinds.find((one) => one === picture.kind);
    return kind && (picture.status === 'uploaded' || picture.status === 'accepted') ? [{ picture, kind }] : [];
  });
  if (uploaded.length === 0) return [];
  const versions = await DocumentVersion.query(ctx.db)
    .where({ applicationId: owner.application.id })
    .whereIn(
      'kind',
      uploaded.map((one) => one.kind),
    );
  if (versions.length === 0) return [];
  const source = await documentSource(ctx, owner);
  return uploaded
    .filter(({ picture, kind }) => {
      const printed = printedOn(picture, kind, versions);
      const now = signedPart(snapshots[kind](source));
      return (
        printed.length > 0 &&
        !printed.some((one) => signedPart(openSnapshot(owner.dataKey, one) as DocumentData[ReturnedKind]) === now)
      );
    })
    .map(({ picture }) => picture);
}

/** The versions the picture may show: the one its code names, or all that were given out before it was uploaded. */
function printedOn(picture: Material, kind: ReturnedKind, versions: readonly DocumentVersion[]): DocumentVersion[] {
  const ofKind = versions.filter((one) => one.kind === kind);
  const qr = decodeFormQr(measuredOf(picture)?.qrText ?? '');
  const named = ofKind.filter((one) => qr?.kind === kind && one.version === qr.version);
  return named.length > 0 ? named : ofKind.filter((one) => one.createdAt <= picture.createdAt);
}
