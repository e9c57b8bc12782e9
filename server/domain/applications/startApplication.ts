import { AppError } from '../../lib/AppError.ts';
import { newDataKey } from '../../lib/dataKeys.ts';
import { Product } from '../../models/Product.ts';
import { Project } from '../../models/Project.ts';
import { Workflow } from '../../models/Workflow.ts';
import { WorkflowStage } from '../../models/WorkflowStage.ts';
import { record } from '../audit/record.ts';
import { accountOf } from '../authorize.ts';
import { typesFromNothing } from '../businessTypes/rulesOf.ts';
import { once } from '../idempotency/once.ts';
import type { Context } from '../context.ts';
import { chosenItemFaults, itemRows, type ChosenItem } from './chosenItems.ts';
import { sealForm } from '../forms/content.ts';
import { newApplicationNumber } from './newApplicationNumber.ts';
import { prefilledForm } from '../forms/prefilledForm.ts';

export interface Start {
  projectId: number;
  items: ChosenItem[];
  idempotencyKey?: string | null;
}
export interface Started extends Record<string, unknown> {
  id: number;
  number: string;
}

/**
 * Begins an application, as a draft, of a business type that needs no certificate or parcel to start from. It keeps the
 * workflow version of this moment to its end.
 * @throws AppError not_found (project) | validation_failed (choice of products) | idempotency_conflict
 */
export async function startApplication(
  ctx: Context,
  { projectId, items, idempotencyKey = null }: Start,
): Promise<Started> {
  return once(ctx, { verb: 'application.start', key: idempotencyKey, request: { projectId, items } }, async (tx) => {
    const account = accountOf(tx);
    const project = await Project.query(tx.db).findOne({ id: projectId, active: true });
    const workflow =
      project &&
      (await Workflow.query(tx.db).findOne({ projectId, active: true }).whereIn('businessType', typesFromNothing));
    if (!workflow) throw new AppError('not_found');
    const products = await Product.query(tx.db).where({ projectId, active: true });
    const faults = chosenItemFaults(products, items);
    if (faults.length > 0) throw new AppError('validation_failed', { faults });

    const number = await newApplicationNumber(tx);
    const { key, wrapped } = newDataKey(tx.keys.wrap, number);
    const [row] = await tx
      .db('applications')
      .insert({
        number,
        projectId,
        workflowId: workflow.id,
        accountId: account.id,
        businessType: workflow.businessType,
        dataKeyWrapped: wrapped,
      })
      .returning('id');
    if (!row) throw new Error(`application ${number} of account ${account.id} in project ${projectId} was not stored`);
    await tx.db('applicationStates').insert({ applicationId: row.id, projectId, status: 'draft' });
    const stages = await WorkflowStage.query(tx.db).where({ workflowId: workflow.id }).orderBy('position');
    await tx.db('applicationStages').insert(
      stages.map(({ position, stage, promisedWorkingDays }) => ({
        applicationId: row.id,
        position,
        stage,
        promisedWorkingDays,
      })),
    );
    await insertItems(tx, row.id, products, items);
    const form = await prefilledForm(tx, account.id);
    await tx.db('applicationContents').insert({ applicationId: row.id, sealed: sealForm(key, row.id, form) });
    if (form.organization.name !== '')
      await tx.db('applications').where({ id: row.id }).update({ organizationName: form.organization.name });
    await record(tx, {
      applicationId: row.id,
      type: 'application.started',
      details: { projectId, workflowId: workflow.id },
    });
    return { id: row.id, number };
  });
}

/** One row per product with its quantity, or per person. Prices are today's; they are fixed at submission. */
export async function insertItems(
  tx: Context,
  applicationId: number,
  products: readonly Product[],
  items: readonly ChosenItem[],
): Promise<void> {
  const rows = itemRows(products, items).map(({ productId, quantity }, position) => {
    const product = products.find((one) => one.id === productId);
    if (!product) throw new Error(`application ${applicationId} names product ${productId}, which is not offered`);
    return {
      applicationId,
      productId,
      position,
      quantity,
      unitPriceFen: product.priceFen,
      mediumFeeFen: product.mediumFeeFen,
      subjectKind: product.subjectKind,
    };
  });
  await tx.db('applicationItems').insert(rows);
}
