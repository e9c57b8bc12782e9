import type { ProductKind } from '../../../../server/vocabulary/productKinds.ts';
import type { MaterialKind } from '../../../../server/vocabulary/materialKinds.ts';
import { randomBytes } from 'node:crypto';
import { acceptAgreements } from '../../../../server/domain/applications/acceptAgreements.ts';
import { agreementsAsked } from '../../../../server/domain/applications/agreementsAsked.ts';
import { applicationFormSchema, type ApplicationForm } from '../../../../server/vocabulary/form/applicationForm.ts';
import { readForm } from '../../../../server/domain/forms/content.ts';
import { ownApplication } from '../../../../server/domain/applications/ownApplication.ts';
import { saveForm } from '../../../../server/domain/forms/saveForm.ts';
import { startApplication } from '../../../../server/domain/applications/startApplication.ts';
import { loadSubmission } from '../../../../server/domain/submissions/submission.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { provePhone } from '../../../factories/provePhone.ts';
import { buildAccount } from '../../../factories/buildAccount.ts';
import { testIdNumber, testPhone, testUscc, unique } from '../../../factories/people.ts';

/** A whole form, with everything submission asks for. */
export function fullForm(overrides: Partial<ApplicationForm> = {}): ApplicationForm {
  const n = unique();
  return applicationFormSchema.parse({
    organization: {
      name: `江浦机电${n}有限公司`,
      uscc: testUscc(),
      address: '江浦县机场路 9 号',
      phone: '0591-88001802',
    },
    legalRepresentative: { name: '郑观澜', idNumber: testIdNumber(), phone: testPhone() },
    agent: { name: '许听雨', idNumber: testIdNumber(), phone: testPhone(), email: 'agent@example.invalid' },
    delivery: {
      method: 'prepaid',
      province: '福建省',
      city: '福州市',
      district: '鼓楼区',
      street: '江滨路 18 号',
      receiver: '许听雨',
      phone: testPhone(),
    },
    ...overrides,
  });
}

export interface Draft {
  id: number;
  as: Context;
  accountId: number;
  projectId: number;
  productIds: number[];
}

/** An empty draft in the seeded project of a preset. */
export async function startDraft(
  ctx: Context,
  {
    preset = 'B',
    kinds = ['organization_seal'],
    quantity = 1,
    as,
  }: { preset?: 'A' | 'B' | 'C'; kinds?: ProductKind[]; quantity?: number; as?: Context } = {},
): Promise<Draft> {
  const account = as ?? (await buildAccount(ctx)).as;
  const project = (await ctx.db('projects').where({ preset }).first('id')) as { id: number };
  const productIds = (
    await Promise.all(
      kinds.map((kind) => ctx.db('products').where({ projectId: project.id, kind }).orderBy('position').first('id')),
    )
  ).map((row) => row!.id);
  const { id } = await startApplication(account, {
    projectId: project.id,
    items: productIds.map((productId) => ({ productId, quantity })),
  });
  return {
    id,
    as: account,
    accountId: account.actor.kind === 'account' ? account.actor.id : 0,
    projectId: project.id,
    productIds,
  };
}

/** Form, pictures and agreements given: ready to be handed in. */
export async function readyDraft(
  ctx: Context,
  options: Parameters<typeof startDraft>[1] & { form?: Partial<ApplicationForm> } = {},
): Promise<Draft> {
  const draft = await startDraft(ctx, options);
  await fill(draft, fullForm(options?.form));
  await attachAll(draft);
  await agree(draft);
  return draft;
}

export async function fill({ id, as }: Pick<Draft, 'id' | 'as'>, form: ApplicationForm): Promise<void> {
  const own = await ownApplication(as, id);
  await provePhone(as, own.application.accountId, form.agent.phone);
  const { version } = await readForm(as, { applicationId: id, dataKey: own.dataKey });
  await saveForm(as, { applicationId: id, version, form });
}

export async function agree({ id, as }: Pick<Draft, 'id' | 'as'>): Promise<void> {
  const { application } = await ownApplication(as, id);
  await acceptAgreements(as, {
    applicationId: id,
    agreementIds: (await agreementsAsked(as, application.workflowId)).map((one) => one.id),
  });
}

/** A picture row in every place that is asked for; what is in it is of no account here. */
export async function attachAll({ id, as }: Pick<Draft, 'id' | 'as'>): Promise<void> {
  const own = await ownApplication(as, id);
  const { slots } = await loadSubmission(as, own.application, own.dataKey);
  for (const { kind, itemId } of slots) await attach(as, id, kind, itemId);
}

export async function attach(
  ctx: Context,
  applicationId: number,
  kind: MaterialKind,
  itemId: number | null = null,
): Promise<number> {
  const digest = randomBytes(32).toString('hex');
  await ctx.db('materials').where({ applicationId, itemId, kind, status: 'returned' }).update({ status: 'replaced' });
  const [row] = (await ctx
    .db('materials')
    .insert({
      applicationId,
      itemId,
      kind,
      originalKey: digest,
      originalBytes: 1000,
      originalFormat: 'jpeg',
      previewKey: digest,
      thumbnailKey: digest,
      width: 1200,
      height: 800,
      plainDigest: digest,
      contentSha256: digest,
    })
    .returning('id')) as { id: number }[];
  return row!.id;
}
