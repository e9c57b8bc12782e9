import { applicationFormSchema, type ApplicationForm } from '../../server/vocabulary/form/applicationForm.ts';
import type { Context } from '../../server/domain/context.ts';
import { openNextStage } from '../../server/domain/workflows/completeStage.ts';
import { inTransaction, systemContext } from '../../server/domain/context.ts';
import { newDataKey } from '../../server/lib/dataKeys.ts';
import { maskIdNumber, maskPhone } from '../../server/lib/mask.ts';
import { keyedDigest, sealInRow, sealText, sha256Hex } from '../../server/lib/seal.ts';
import type { ProductKind } from '../../server/vocabulary/productKinds.ts';
import type { Stage } from '../../server/vocabulary/stages.ts';
import { buildAccount } from './buildAccount.ts';
import { provePhone } from './provePhone.ts';
import { testIdNumber, testPhone, testUscc, unique } from './people.ts';

export interface BuiltApplication {
  id: number;
  number: string;
  accountId: number;
  projectId: number;
  organizationId: number;
  contentSha256: string;
  form: ApplicationForm;
  itemIds: number[];
  dataKey: Buffer;
}
export interface ApplicationOverrides {
  preset?: 'A' | 'B' | 'C';
  productKind?: ProductKind;
  quantity?: number;
  accountId?: number;
  enteredByStaffId?: number;
  /** A draft, or the stage that is open (earlier ones are done). */
  at?: 'draft' | Stage;
  form?: Partial<ApplicationForm>;
}

/** A submitted application of business type "new" in a seeded project (run seedPresets first), at the wanted stage. */
export async function buildApplication(base: Context, overrides: ApplicationOverrides = {}): Promise<BuiltApplication> {
  const ctx = systemContext(base, 'factory');
  const at = overrides.at ?? 'review';
  const n = unique();
  const project = (await ctx
    .db('projects')
    .where({ preset: overrides.preset ?? 'B' })
    .first())!;
  const workflow = (await ctx
    .db('workflows')
    .where({ projectId: project.id, businessType: 'new', active: true })
    .first())!;
  const product = (await ctx
    .db('products')
    .where({ projectId: project.id, kind: overrides.productKind ?? 'organization_seal' })
    .orderBy('position')
    .first())!;
  const accountId = overrides.accountId ?? (await buildAccount(ctx)).id;
  const form = applicationFormSchema.parse({
    organization: {
      name: `云汉建设工程${n}有限公司`,
      uscc: testUscc(),
      address: '云河省云河市江滨路 18 号',
      phone: '0591-88001801',
    },
    legalRepresentative: { name: '林则舟', idNumber: testIdNumber(), phone: testPhone() },
    agent: { name: '沈知远', idNumber: testIdNumber(), phone: testPhone(), email: 'agent@example.invalid' },
    delivery: {
      method: 'prepaid',
      province: '福建省',
      city: '福州市',
      district: '鼓楼区',
      street: '江滨路 18 号',
      receiver: '沈知远',
      phone: testPhone(),
    },
    ...overrides.form,
  });
  await provePhone(ctx, accountId, form.agent.phone);
  const number = `YXTEST${String(n).padStart(6, '0')}`;
  const { key: dataKey, wrapped } = newDataKey(ctx.keys.wrap, number);
  const contentSha256 = sha256Hex(`content ${n}`);
  return inTransaction(ctx, async (tx) => {
    const one = async (table: string, row: Record<string, unknown>): Promise<number> =>
      ((await tx.db(table).insert(row).returning('id')) as { id: number }[])[0]!.id;
    const organizationId = await one('organizations', {
      accountId,
      name: form.organization.name,
      nameSkeleton: form.organization.name,
      uscc: form.organization.uscc,
    });
    const id = await one('applications', {
      number,
      projectId: project.id,
      workflowId: workflow.id,
      accountId,
      organizationId,
      businessType: 'new',
      organizationName: form.organization.name,
      uscc: form.organization.uscc,
      agentName: form.agent.name,
      agentPhoneMasked: maskPhone(form.agent.phone),
      agentPhoneIndex: keyedDigest(tx.keys.index, form.agent.phone),
      tokenQuantity: overrides.quantity ?? 1,
      totalFen:
        (overrides.quantity ?? 1) * (product.priceFen + product.mediumFeeFen) +
        (project.deliveryPrices[form.delivery.method] ?? 0),
      deliveryMethod: form.delivery.method,
      deliveryPrices: JSON.stringify(project.deliveryPrices),
      dataKeyWrapped: wrapped,
      enteredByStaffId: overrides.enteredByStaffId ?? null,
      submittedAt: at === 'draft' ? null : tx.clock.now(),
    });
    await tx.db('applicationStates').insert({
      applicationId: id,
      projectId: project.id,
      status: at === 'draft' ? 'draft' : 'open',
      contentVersion: at === 'draft' ? 0 : 1,
    });
    const sealed = sealText(dataKey, JSON.stringify(form), `application.content:${id}`);
    await tx.db('applicationContents').insert({ applicationId: id, sealed });
    for (const [role, person] of [
      ['legal_representative', form.legalRepresentative],
      ['agent', form.agent],
    ] as const) {
      const row = await one('persons', {
        applicationId: id,
        role,
        name: person.name,
        documentNumberIndex: keyedDigest(tx.keys.index, person.idNumber),
        documentNumberMasked: maskIdNumber(person.idNumber),
        phoneMasked: maskPhone(person.phone),
      });
      await tx
        .db('persons')
        .where({ id: row })
        .update({
          documentNumberSealed: sealInRow(dataKey, person.idNumber, { column: 'person.document', row }),
          phoneSealed: sealInRow(dataKey, person.phone, { column: 'person.phone', row }),
        });
    }
    const itemId = await one('applicationItems', {
      applicationId: id,
      productId: product.id,
      position: 0,
      quantity: overrides.quantity ?? 1,
      unitPriceFen: product.priceFen,
      mediumFeeFen: product.mediumFeeFen,
      subjectKind: product.subjectKind,
      certificateSubject: JSON.stringify({
        kind: product.subjectKind,
        organizationName: form.organization.name,
        uscc: form.organization.uscc,
        commonName: product.subjectKind === 'organization' ? form.organization.name : form.legalRepresentative.name,
        province: form.delivery.province,
        city: form.delivery.city,
      }),
    });
    const stages = await tx.db('workflowStages').where({ workflowId: workflow.id }).orderBy('position');
    await tx.db('applicationStages').insert(
      stages.map((stage) => ({
        applicationId: id,
        position: stage.position,
        stage: stage.stage,
        promisedWorkingDays: stage.promisedWorkingDays,
      })),
    );
    if (at !== 'draft') {
      await tx.db('applicationVersions').insert({
        applicationId: id,
        version: 1,
        round: 1,
        sealed,
        contentSha256,
        materialDigests: JSON.stringify([]),
        submittedByAccountId: accountId,
      });
      for (const stage of stages) {
        if (stage.stage === at) break;
        await tx.db('applicationStages').where({ applicationId: id, stage: stage.stage }).update({ state: 'open' });
        await tx.db('applicationStages').where({ applicationId: id, stage: stage.stage }).update({ state: 'done' });
      }
      await openNextStage(tx, id);
    }
    return {
      id,
      number,
      accountId,
      projectId: project.id,
      organizationId,
      contentSha256,
      form,
      itemIds: [itemId],
      dataKey,
    };
  });
}
