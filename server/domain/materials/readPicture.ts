import { AppError } from '../../lib/AppError.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Application } from '../../models/Application.ts';
import { Material } from '../../models/Material.ts';
import { record } from '../audit/record.ts';
import { accountOf, authorize } from '../authorize.ts';
import type { Context } from '../context.ts';
import { openPicture } from './pictureFiles.ts';

/** The sizes people are shown. The original is evidence and leaves the house only in an evidence pack. */
export type ShownPart = 'preview' | 'thumbnail';
export interface ReadPicture {
  materialId: number;
  part: ShownPart;
}

/** A picture of the account's own application, as webp. @throws AppError not_found | file_lost */
export async function readOwnPicture(ctx: Context, { materialId, part }: ReadPicture): Promise<Buffer> {
  const { material, application } = await find(ctx, materialId);
  if (application.accountId !== accountOf(ctx).id) throw new AppError('not_found');
  return open(ctx, material, application, part);
}

/**
 * A picture as staff see it, as webp. Reading the full size writes an audit event, once per person and 15 minutes.
 * @throws AppError not_found | forbidden | file_lost
 */
export async function readPicture(ctx: Context, { materialId, part }: ReadPicture): Promise<Buffer> {
  const { material, application } = await find(ctx, materialId);
  // Finance sees the receipt of a transfer, but no identity card.
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
  // The key of an erased draft is gone: its pictures cannot be decrypted.
  if (application.dataKeyWrapped.length === 0) throw new AppError('not_found');
  return openPicture(ctx, unwrapDataKey(ctx.keys.wrap, application), material, part);
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
