import { countRows } from '../../models/columns.ts';
import { AppError } from '../../lib/AppError.ts';
import { keyedDigest } from '../../lib/seal.ts';
import { Material } from '../../models/Material.ts';
import { enqueue } from '../../tasks/enqueue.ts';
import { lockOwnApplication, ownApplication, type OwnApplication } from '../applications/ownApplication.ts';
import { touchDraft } from '../applications/touchDraft.ts';
import { record } from '../audit/record.ts';
import { accountOf } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { returnedKinds } from '../../vocabulary/documentKinds.ts';
import { stalePictures } from '../forms/staleForms.ts';
import type { IngestedPicture } from '../ports.ts';
import { loadPlaces } from '../submissions/loadPlaces.ts';
import { dropFiles, keysOf, storePicture, type PictureFiles } from './pictureFiles.ts';
import { refusePlace, type Place } from './place.ts';
import { refuseReturnedBefore, refuseWrongForm } from './refusePicture.ts';
import { retire } from './retire.ts';

export interface Attach extends Place {
  applicationId: number;
  replacesId?: number | null;
  through?: 'page' | 'phone';
}
interface Arrived {
  bytes: number;
  plainDigest: string;
  picture: IngestedPicture;
  files: PictureFiles;
}

const MAX_IN_PLACE = 6;
const MAX_IN_APPLICATION = 200;

/** What was found before the bytes were read. The lock is asked again about everything that may change meanwhile. */
export interface Admitted {
  own: OwnApplication;
  limitBytes: number;
}

/**
 * Asked before the bytes are read: whether the account may add a picture here, and how many bytes it may have.
 * @throws AppError as refusePlace
 */
export async function beforeAttach(ctx: Context, { applicationId, ...place }: Attach): Promise<Admitted> {
  const own = await ownApplication(ctx, applicationId);
  const places = await loadPlaces(ctx, own);
  await refusePlace(ctx, own, place, places);
  return { own, limitBytes: places.limitBytes };
}

/**
 * Adds a picture to its place, or replaces another one there. In a returned application the first new picture replaces
 * all that were handed in before.
 * The same file sent again to the same place changes nothing and returns the material that is there.
 * The picture is decoded and stored before its row is written, so a crash leaves a file without a row (the sweep
 * deletes it), never a row without a file. Not to be called inside a transaction.
 * @throws AppError upload_… | too_many_pictures | storage_full | as refusePlace, refuseWrongForm, refuseReturnedBefore
 */
export async function attach(ctx: Context, wish: Attach, bytes: Buffer, admitted?: Admitted): Promise<Material> {
  const { own, limitBytes } = admitted ?? (await beforeAttach(ctx, wish));
  if (bytes.length > limitBytes) throw new AppError('upload_too_large', { limitBytes, bytes: bytes.length });
  const plainDigest = keyedDigest(ctx.keys.index, bytes);
  const known = await sameFile(ctx, own, wish, plainDigest);
  if (known) return known;
  await refuseReturnedBefore(ctx, own, wish, plainDigest);

  const picture = await ctx.ports.pictures.ingest(bytes, { formQr: returnedKinds.some((kind) => kind === wish.kind) });
  await refuseWrongForm(ctx, own, wish, picture.qrText);
  const files = await storePicture(ctx, { applicationId: wish.applicationId, dataKey: own.dataKey }, bytes, picture);
  try {
    const { material, unused } = await inTransaction(ctx, (tx) =>
      keep(tx, wish, { bytes: bytes.length, plainDigest, picture, files }),
    );
    await dropFiles(ctx, unused);
    return material;
  } catch (error) {
    if (isRefusal(error)) await dropFiles(ctx, keysOf(files));
    throw error;
  }
}

/**
 * Only an AppError without a cause (one of our own refusals) proves that no row was written. When the connection broke
 * at the commit, the row may exist: then the files stay, and the sweep asks the database about them later.
 */
function isRefusal(error: unknown): boolean {
  return error instanceof AppError && error.cause === undefined;
}

async function keep(tx: Context, wish: Attach, arrived: Arrived): Promise<{ material: Material; unused: string[] }> {
  const { applicationId, kind, itemId } = wish;
  const own = await lockOwnApplication(tx, applicationId, ['draft', 'open', 'returned']);
  await refusePlace(tx, own, wish);
  const here = await Material.query(tx.db)
    .where({ applicationId, kind, itemId })
    .whereNot('status', 'replaced')
    .orderBy(['position', 'id']);
  const stale = await stalePictures(tx, own, here);
  const known = sameAmong(here, wish, arrived.plainDigest);
  if (known && !stale.includes(known)) return { material: known, unused: keysOf(arrived.files) };
  const outgoing = outgoingOf(here, wish, own, stale);
  if (here.length - outgoing.length >= MAX_IN_PLACE) throw new AppError('too_many_pictures', { most: MAX_IN_PLACE });
  if ((await countRows(tx.db('materials').where({ applicationId }))) >= MAX_IN_APPLICATION)
    throw new AppError('too_many_pictures', { most: MAX_IN_APPLICATION });

  const { picture, files, plainDigest } = arrived;
  const { verdict, figures } = picture.quality;
  const last = here.at(-1);
  const [row] = await tx
    .db('materials')
    .insert({
      ...files,
      applicationId,
      kind,
      itemId,
      plainDigest,
      round: own.state.status === 'returned' ? own.state.round + 1 : own.state.round,
      position: outgoing[0]?.position ?? (last ? last.position + 1 : 0),
      originalBytes: arrived.bytes,
      originalFormat: picture.format,
      width: picture.width,
      height: picture.height,
      pictureHash: picture.pictureHash,
      quality: JSON.stringify({
        verdict,
        figures,
        seals: picture.seals,
        qrText: picture.qrText,
        qrCorners: picture.qrCorners,
      }),
      uploadedByAccountId: accountOf(tx).id,
      uploadedThrough: wish.through ?? 'page',
      createdAt: tx.clock.now(),
    })
    .returning('*');
  if (!row) throw new Error(`picture of application ${applicationId} was not kept`);
  const material = Material.fromDatabaseJson(row);
  const { id: materialId } = material;
  const unused = await retire(tx, outgoing, own.state, materialId);
  if (own.state.status === 'draft') await touchDraft(tx, applicationId);
  await record(tx, {
    applicationId,
    type: outgoing.length > 0 ? 'material.replaced' : 'material.attached',
    details: {
      materialId,
      kind,
      itemId,
      contentSha256: material.contentSha256,
      through: material.uploadedThrough,
      ...(outgoing.length > 0 ? { replaced: outgoing.map((one) => one.id) } : {}),
    },
  });
  await enqueue(tx.db, 'checkMaterial', { materialId }, { jobKey: `checkMaterial:${materialId}` });
  return { material, unused };
}

/**
 * The pictures the new one replaces: the one named; the earlier receipt; forms whose content has changed since; after
 * a return, all that were handed in before.
 */
function outgoingOf(
  here: readonly Material[],
  { kind, replacesId }: Attach,
  { state }: OwnApplication,
  stale: readonly Material[],
): Material[] {
  if (replacesId != null && !here.some((one) => one.id === replacesId))
    throw new AppError('not_found', { materialId: replacesId });
  if (kind === 'transfer_receipt') return [...here];
  return here.filter(
    (one) => one.id === replacesId || stale.includes(one) || (state.status === 'returned' && one.round <= state.round),
  );
}

/**
 * The same bytes in the same place, still in force: the button was pressed twice, or the page tries again after a lost
 * answer. A form that is outdated is not: it is judged again, and refused or taken for a new print.
 */
async function sameFile(
  ctx: Context,
  own: OwnApplication,
  { applicationId, kind, itemId, replacesId }: Attach,
  plainDigest: string,
): Promise<Material | undefined> {
  const there = await Material.query(ctx.db)
    .where({ applicationId, kind, itemId, plainDigest, status: 'uploaded' })
    .whereNot('id', replacesId ?? 0)
    .orderBy('id', 'desc')
    .first();
  return there && (await stalePictures(ctx, own, [there])).length === 0 ? there : undefined;
}

function sameAmong(here: readonly Material[], { replacesId }: Attach, plainDigest: string): Material | undefined {
  return here
    .filter((one) => one.status === 'uploaded' && one.plainDigest === plainDigest && one.id !== replacesId)
    .sort((one, other) => other.id - one.id)[0];
}
