import { AppError } from '../../lib/AppError.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Application } from '../../models/Application.ts';
import { Material } from '../../models/Material.ts';
import { record } from '../audit/record.ts';
import { accountOf, authorize } from '../authorize.ts';
import type { Context } from '../context.ts';
import { openPicture } from './pictureFiles.ts';

/** Shown sizes; the original is evidence and leaves only with an evidence pack. */
export type ShownPart = 'preview' | 'thumbnail';
export interface ReadPicture {
  materialId: number;
  part: ShownPart;
}

/** A picture of one's own application, webp. @throws AppError not_found | file_lost */
export async function readOwnPicture(ctx: Context, { materialId, part }: ReadPicture): Promise<Buffer> {
  const { material, application } = await find(ctx, materialId);
  if (application.accountId !== accountOf(ctx).id) throw new AppError('not_found');
  return open(ctx, material, application, part);
}

/**
 * A picture as staff see it, webp. Looking at one in full size is written down, once per person and quarter of an hour.
 * @throws AppError not_found | forbidden | file_lost
 */
export async function readPicture(ctx: Context, { materialId, part }: ReadPicture): Promise<Buffer> {
  const { material, application } = await find(ctx, materialId);
  // Who checks the money sees its receipt, and no identity card.
  const staff = authorize(ctx, material.kind === 'transfer_receipt' ? 'payment.read' : 'material.read', {
    projectId: application.projectId,
  });
  const bytes = await open(ctx, material, application, part);
  if (part === 'preview' && !(await viewedLately(ctx, material, staff.id)))
    await record(ctx, {
      applicationId: application.id,
      type: 'material.viewed',
      details: { materialId, contentSha256: material.contentSha256 },
    });
  return bytes;
}

async function find(ctx: Context, materialId: number): Promise<{ material: Material; application: Application }> {
  const material = await Material.query(ctx.db).findById(materialId);
  const application = material && (await Application.query(ctx.db).findById(material.applicationId));
  if (!application) throw new AppError('not_found');
  return { material, application };
}

function open(ctx: Context, material: Material, application: Application, part: ShownPart): Promise<Buffer> {
  // An erased draft has lost its key for good.
  if (application.dataKeyWrapped.length === 0) throw new AppError('not_found');
  return openPicture(ctx, unwrapDataKey(ctx.keys.wrap, application.dataKeyWrapped), material, part);
}

async function viewedLately(ctx: Context, { id, applicationId }: Material, staffId: number): Promise<boolean> {
  const seen = await ctx
    .db('auditEvents')
    .where({ applicationId, type: 'material.viewed', actorKind: 'staff', actorId: staffId })
    .whereRaw("at > now() - interval '15 minutes'")
    .whereRaw("details::jsonb->>'materialId' = ?", [String(id)])
    .first('id');
  return Boolean(seen);
}
