import { keyedDigest, sealInRow } from '../../server/lib/seal.ts';
import { maskPhone } from '../../server/lib/mask.ts';
import { acceptAgreements } from '../../server/domain/applications/acceptAgreements.ts';
import { agreementsAsked } from '../../server/domain/applications/agreementsAsked.ts';
import { applicationFormSchema, type ApplicationForm } from '../../server/vocabulary/form/applicationForm.ts';
import { saveForm } from '../../server/domain/forms/saveForm.ts';
import { ownApplication } from '../../server/domain/applications/ownApplication.ts';
import { startApplication } from '../../server/domain/applications/startApplication.ts';
import { submit } from '../../server/domain/applications/submit.ts';
import type { Context } from '../../server/domain/context.ts';
import type { PreparedDocument } from '../../server/domain/documents/keepVersion.ts';
import { prepareDocument } from '../../server/domain/documents/prepare.ts';
import { attach } from '../../server/domain/materials/attach.ts';
import { loadSubmission } from '../../server/domain/submissions/submission.ts';
import { reportTransfer } from '../../server/domain/payments/reportTransfer.ts';
import type { Material } from '../../server/models/Material.ts';
import { returnedKinds, type ReturnedKind } from '../../server/vocabulary/documentKinds.ts';
import type { Mark } from '../../server/pdf/marks.ts';
import { loadFaces } from '../../server/pdf/faces.ts';
import { layoutDocument } from '../../server/pdf/layoutDocument.ts';
import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import { makePicture } from '../pictures/makePicture.ts';
import type { PictureFlaw } from '../pictures/Sheet.ts';
import type { DemoCase } from './cases.ts';
import { demoPerson, type DemoOrganization } from './people.ts';

export interface DemoApplication {
  id: number;
  applicant: Context;
  organization: DemoOrganization;
  /** Scale of its pictures. */
  scale: number;
}

/** The account of an organisation's agent, made as registration makes it, without the code to the phone. */
async function demoAccount(ctx: Context, { agent, name }: DemoOrganization): Promise<Context> {
  const phoneIndex = keyedDigest(ctx.keys.index, agent.phone);
  await ctx
    .db('accounts')
    .insert({
      kind: 'organization',
      phoneSealed: Buffer.alloc(0),
      phoneIndex,
      phoneMasked: maskPhone(agent.phone),
      displayName: name,
    })
    .onConflict('phoneIndex')
    .ignore();
  const { id } = (await ctx.db('accounts').where({ phoneIndex }).first('id')) as { id: number };
  await ctx
    .db('accounts')
    .where({ id })
    .update({ phoneSealed: sealInRow(ctx.keys.personal, agent.phone, { column: 'account.phone', row: id }) });
  return { ...ctx, actor: { kind: 'account', id, sessionId: null } };
}

function formOf(
  { name, uscc, address, phone, parcel, legalRepresentative, agent }: DemoOrganization,
  demo: DemoCase,
  pickupPoint: string | null,
  persons: number[],
): ApplicationForm {
  const method = demo.delivery ?? 'prepaid';
  return applicationFormSchema.parse({
    organization: { name, uscc, address, phone },
    legalRepresentative: { ...legalRepresentative },
    agent: { ...agent, email: 'agent@example.invalid' },
    subjects: persons.map((item) => ({ ...demoPerson('谢道然', 400 + item), item })),
    invoice: { kind: 'ordinary', taxpayerNumber: uscc },
    delivery:
      method === 'pickup' ? { method, pickupPoint } : { method, ...parcel, receiver: agent.name, phone: agent.phone },
  });
}

/** A draft with its form filled in and every agreement accepted; a draft that exists already is continued. */
export async function startDemoApplication(
  ctx: Context,
  demo: DemoCase,
  organization: DemoOrganization,
): Promise<DemoApplication> {
  const applicant = await demoAccount(ctx, organization);
  const project = (await ctx.db('projects').where({ code: demo.project }).first('id', 'pickupPoints')) as {
    id: number;
    pickupPoints: string[];
  };
  const id = (await begun(applicant)) ?? (await begin(applicant, project.id, demo.products));
  const { status } = (await ctx.db('applicationStates').where({ applicationId: id }).first('status')) as {
    status: string;
  };
  if (status !== 'draft') return { id, applicant, organization, scale: scaleOf(demo) };
  const persons = (await ctx
    .db('applicationItems')
    .where({ applicationId: id, subjectKind: 'person' })
    .pluck('position')) as number[];
  const { version } = (await ctx.db('applicationContents').where({ applicationId: id }).first('version')) as {
    version: number;
  };
  await saveForm(applicant, {
    applicationId: id,
    version,
    form: formOf(organization, demo, project.pickupPoints[0] ?? null, persons),
  });
  const { workflowId } = (await ctx.db('applications').where({ id }).first('workflowId')) as { workflowId: number };
  const asked = await agreementsAsked(applicant, workflowId);
  await acceptAgreements(applicant, { applicationId: id, agreementIds: asked.map((one) => one.id) });
  return { id, applicant, organization, scale: scaleOf(demo) };
}

async function begun({ db, actor }: Context): Promise<number | undefined> {
  const row = (await db('applications')
    .where({ accountId: actor.kind === 'account' ? actor.id : 0 })
    .orderBy('id')
    .first('id')) as { id: number } | undefined;
  return row?.id;
}

async function begin(applicant: Context, projectId: number, codes: string[]): Promise<number> {
  const products = (await applicant.db('products').where({ projectId }).whereIn('code', codes).orderBy('position')) as {
    id: number;
  }[];
  return (
    await startApplication(applicant, { projectId, items: products.map((one) => ({ productId: one.id, quantity: 1 })) })
  ).id;
}

/**
 * Papers of cases that nobody will look at closely are made smaller: making and
 * reading pictures takes most of the time.
 */
function scaleOf({ reached }: DemoCase): number {
  const looked: readonly string[] = [
    'review',
    'claimed',
    'held',
    'second_review',
    'returned',
    'returned_untold',
    'resubmitted',
  ];
  return looked.includes(reached) ? 1 : 0.8;
}

/** Makes photographs of every missing material, the forms with the QR code of the prepared document; then submits. */
export async function handInDemoApplication(
  application: DemoApplication,
  flaws: DemoCase['flaws'] = {},
): Promise<void> {
  const { id, applicant } = application;
  const own = await ownApplication(applicant, id);
  const { slots } = await loadSubmission(applicant, own.application, own.dataKey);
  for (const { kind, itemId } of slots) {
    const there = await applicant
      .db('materials')
      .where({ applicationId: id, kind, itemId })
      .whereIn('status', ['uploaded', 'accepted'])
      .first('id');
    if (!there) await sendPicture(application, kind, itemId, { flaw: flaws[kind] });
  }
  await submit(applicant, { applicationId: id });
}

export async function sendPicture(
  { id, applicant, organization, scale }: DemoApplication,
  kind: MaterialKind,
  itemId: number | null,
  { flaw, round = 1 }: { flaw?: PictureFlaw | undefined; round?: number } = {},
): Promise<Material> {
  const holder = kind === 'subject_id' ? demoPerson('谢道然', 401) : organization.legalRepresentative;
  const person = kind.startsWith('agent') ? organization.agent : holder;
  const form = isReturned(kind) ? await prepareDocument(applicant, { applicationId: id, kind }) : null;
  const payment = (await applicant.db('payments').where({ applicationId: id }).first('amountFen')) as
    { amountFen: number } | undefined;
  const { jpeg } = await makePicture(kind, {
    organization: organization.name,
    uscc: organization.uscc,
    person,
    signer: organization.agent.name,
    address: organization.address,
    seed: `${id} ${kind} ${itemId ?? ''} ${round}`,
    scale,
    ...(form ? { printed: signedPage(form) } : {}),
    ...(payment ? { amountFen: payment.amountFen } : {}),
    ...(flaw ? { flaw } : {}),
  });
  return attach(applicant, { applicationId: id, kind, itemId }, jpeg);
}

const isReturned = (kind: MaterialKind): kind is ReturnedKind => (returnedKinds as readonly string[]).includes(kind);

/** The page of a form that is sent back: the one with the place for the seal. */
function signedPage({ kind, data, identity }: PreparedDocument<ReturnedKind>): readonly Mark[] {
  const { pages } = layoutDocument(loadFaces(), kind, data, identity);
  return pages.find((marks) => marks.some(({ mark }) => mark === 'circle')) ?? pages[0] ?? [];
}

export async function reportDemoTransfer(application: DemoApplication): Promise<void> {
  await sendPicture(application, 'transfer_receipt', null);
  await reportTransfer(application.applicant, {
    applicationId: application.id,
    payerName: application.organization.name,
    reference: `HK2026${String(application.id).padStart(8, '0')}`,
  });
}
