import { deliveryPricesOf, termsOf, type DeliveryPrices } from '../../models/json/projectTerms.ts';
import { Account } from '../../models/Account.ts';
import type { Agreement } from '../../models/Agreement.ts';
import type { Application } from '../../models/Application.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import { Material } from '../../models/Material.ts';
import { Product } from '../../models/Product.ts';
import { Project } from '../../models/Project.ts';
import { WorkflowMaterial } from '../../models/WorkflowMaterial.ts';
import type { FormFault } from '../../vocabulary/formFaults.ts';
import type { Context } from '../context.ts';
import { feeLines, totalOf, type FeeLine } from '../payments/feeLines.ts';
import { agreementsAsked } from '../applications/agreementsAsked.ts';
import { isProvenPhone } from '../accounts/isProvenPhone.ts';
import { completeness } from '../forms/completeness.ts';
import { readForm } from '../forms/content.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import { slotState, type MaterialSlot } from './requiredMaterials.ts';
import { slotsOf } from './slotsOf.ts';

export interface SubmissionItem {
  row: ApplicationItem;
  product: Product;
}
/** Everything a submission consists of, as it is now. */
export interface Submission {
  application: Application;
  accountKind: 'organization' | 'individual';
  project: Project;
  form: ApplicationForm;
  formVersion: number;
  /** The agent's phone has answered its code, or is the account's own. */
  agentPhoneProven: boolean;
  items: SubmissionItem[];
  slots: MaterialSlot[];
  materials: Material[];
  agreements: Agreement[];
  consentedIds: number[];
  deliveryPrices: DeliveryPrices;
  feeLines: FeeLine[];
  totalFen: number;
}

export async function loadSubmission(ctx: Context, application: Application, dataKey: Buffer): Promise<Submission> {
  const applicationId = application.id;
  const account = await Account.query(ctx.db).findById(application.accountId).throwIfNotFound();
  const project = await Project.query(ctx.db).findById(application.projectId).throwIfNotFound();
  const { form, version } = await readForm(ctx, { applicationId, dataKey });
  const rows = await ApplicationItem.query(ctx.db).where({ applicationId }).orderBy('position');
  const products = await Product.query(ctx.db).findByIds(rows.map((row) => row.productId));
  const items = rows.flatMap((row) => {
    const product = products.find((one) => one.id === row.productId);
    return product ? [{ row, product }] : [];
  });
  const rules = await WorkflowMaterial.query(ctx.db).where({ workflowId: application.workflowId });
  const accountKind = account.kind as Submission['accountKind'];
  const deliveryPrices = deliveryPricesOf(application, project);
  const lines = feesOf({ application, deliveryPrices, form, items });
  return {
    application,
    accountKind,
    project,
    form,
    formVersion: version,
    agentPhoneProven: await isProvenPhone(ctx, application.accountId, form.agent.phone),
    items,
    slots: slotsOf({
      accountKind,
      form,
      rules,
      items: items.map(({ row, product }) => ({
        id: row.id,
        position: row.position,
        withSeal: product.withSeal,
        subjectKind: row.subjectKind,
      })),
    }),
    materials: await Material.query(ctx.db)
      .where({ applicationId })
      .whereNot('status', 'replaced')
      .orderBy(['kind', 'position', 'id']),
    agreements: await agreementsAsked(ctx, application.workflowId),
    // not pluck: it looks for the column name before the name is turned into camel case
    consentedIds: (await ctx.db('consents').where({ applicationId }).select('agreementId')).map(
      (one) => one.agreementId,
    ),
    deliveryPrices,
    feeLines: lines,
    totalFen: totalOf(lines),
  };
}

/** What the application costs: the price fixed at submission; before that, today's price of the catalogue. */
function feesOf({
  application,
  deliveryPrices,
  form,
  items,
}: Pick<Submission, 'application' | 'deliveryPrices' | 'form' | 'items'>): FeeLine[] {
  const fixed = application.submittedAt !== null;
  return feeLines(
    application.businessType,
    form.delivery.method,
    deliveryPrices,
    items.map(({ row, product }) => ({
      name: product.name,
      quantity: row.quantity,
      unitPriceFen: fixed ? row.unitPriceFen : product.priceFen,
      mediumFeeFen: fixed ? row.mediumFeeFen : product.mediumFeeFen,
    })),
  );
}

/** All faults that prevent submission, in the order of the pages: form, materials, agreements. Pure. */
export function submissionFaults(submission: Submission, today: Date): FormFault[] {
  const { form, accountKind, items, project, totalFen, slots, materials, agreements, consentedIds } = submission;
  const { pickupPoints } = termsOf(project);
  const ofForm = completeness({
    form,
    accountKind,
    items: items.map(({ row }) => row),
    pickupPoints,
    totalFen,
    today,
  });
  return [
    ...ofForm,
    ...(submission.agentPhoneProven || ofForm.some(({ path }) => path === 'agent.phone')
      ? []
      : [{ path: 'agent.phone', code: 'phone_unproven' as const }]),
    ...slots
      .filter((slot) => slot.required)
      .flatMap((slot): FormFault[] => {
        const state = slotState(slot, materials);
        const path =
          slot.itemPosition === null ? `materials.${slot.kind}` : `materials.${slot.kind}.${slot.itemPosition}`;
        return state === 'given'
          ? []
          : [{ path, code: state === 'returned' ? 'material_returned' : 'material_missing' }];
      }),
    ...agreements
      .filter((one) => !consentedIds.includes(one.id))
      .map((one): FormFault => ({
        path: `agreements.${one.id}`,
        code: 'agreement_missing',
        values: { field: one.title },
      })),
  ];
}
