import { AppError } from '../../lib/AppError.ts';
import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Application } from '../../models/Application.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import { Product } from '../../models/Product.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { Project } from '../../models/Project.ts';
import { TokenModel } from '../../models/TokenModel.ts';
import { readForm } from '../forms/content.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockToken } from '../tokens/lockToken.ts';
import { openHolderPin } from '../tokens/holderPin.ts';
import { issuerOf, subjectOf } from './documentSource.ts';
import { keepVersion, prepared } from './keepVersion.ts';
import { addressOf } from '../forms/addressOf.ts';
import { renderPrepared, type RenderedDocument } from './renderPrepared.ts';

/**
 * The letter with the random PIN of a token made by staff, in projects that send the PIN by post instead of showing it
 * at acceptance.
 * The PIN is printed and not stored in the document; every printing is in the audit. The PDF is made inside the
 * transaction, so that the PIN counts as shown only when the letter exists.
 * @throws AppError not_found | forbidden | step_up_required | invalid_state (no PIN to send, or not in this project)
 */
export async function makePinLetter(ctx: Context, { tokenId }: { tokenId: number }): Promise<RenderedDocument> {
  return inTransaction(ctx, async (tx) => {
    const token = await lockToken(tx, tokenId);
    if (token.applicationId === null) throw new AppError('not_found');
    const application = await Application.query(tx.db).findById(token.applicationId).throwIfNotFound();

    authorize(tx, 'token.print_pin', { projectId: application.projectId, state: token.state });
    const project = await Project.query(tx.db).findById(application.projectId).throwIfNotFound();
    const job = await ProductionJob.query(tx.db).where({ tokenId, state: 'done' }).orderBy('id', 'desc').first();
    if (project.pinDelivery !== 'letter' || !token.holderPinSealed || !job)
      throw new AppError('invalid_state', { pinDelivery: project.pinDelivery });

    const dataKey = unwrapDataKey(tx.keys.wrap, application);
    const { form } = await readForm(tx, { applicationId: application.id, dataKey });
    const item = await ApplicationItem.query(tx.db).findById(job.itemId).throwIfNotFound();
    const content = {
      issuer: issuerOf({ project }),
      receiver: {
        name: form.agent.name,
        organization: form.organization.name || null,
        address: form.delivery.method === 'pickup' ? form.organization.address || null : addressOf(form.delivery),
      },
      token: {
        serial: token.serial,
        model: (await TokenModel.query(tx.db).findById(token.modelId).throwIfNotFound()).name,
      },
      product: (await Product.query(tx.db).findById(item.productId).throwIfNotFound()).name,
      subject: subjectOf({ form }, item),
    };
    const row = await keepVersion(tx, { application, dataKey }, 'pin_letter', content);
    await tx.db('tokens').where({ id: tokenId, holderPinShownAt: null }).update({ holderPinShownAt: tx.clock.now() });
    await record(tx, {
      applicationId: application.id,
      type: 'pin.revealed',
      details: { tokenId, letter: row.version },
    });

    return renderPrepared(
      tx,
      prepared({ application }, row, 'pin_letter', {
        ...content,
        pin: openHolderPin(tx, token.id, token.holderPinSealed),
      }),
    );
  });
}
