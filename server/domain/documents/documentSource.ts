import { termsOf } from '../../models/json/projectTerms.ts';
import { Agreement } from '../../models/Agreement.ts';
import { Certificate } from '../../models/Certificate.ts';
import { Token } from '../../models/Token.ts';
import type { DocumentData, IssuerData, ItemData } from '../../vocabulary/documentData.ts';
import type { SubjectKind } from '../../vocabulary/productKinds.ts';
import type { OwnApplication } from '../applications/ownApplication.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';
import { loadSubmission, type Submission } from '../submissions/submission.ts';
import type { Context } from '../context.ts';

/** Everything a form can print, as it is now. */
export interface DocumentSource extends Omit<Submission, 'agreements'> {
  /** True when the applicant names no organisation and applies for himself. */
  individual: boolean;
  /** After submission the accepted agreements; before that those in force, which the signature will accept. */
  agreements: Agreement[];
  /** The certificate pair that is renewed, changed or replaced. */
  certificates: DocumentData['risk_notice']['certificates'];
}

export async function documentSource(
  ctx: Context,
  { application, dataKey }: Pick<OwnApplication, 'application' | 'dataKey'>,
): Promise<DocumentSource> {
  const submission = await loadSubmission(ctx, application, dataKey);
  return {
    ...submission,
    individual: submission.accountKind === 'individual' && submission.form.organization.name === '',
    agreements: application.submittedAt === null ? submission.agreements : await acceptedAgreements(ctx, submission),
    certificates: application.certificateId === null ? [] : await pairOf(ctx, application.certificateId),
  };
}

/** The newest accepted version of each kind. */
async function acceptedAgreements(ctx: Context, { application, agreements }: Submission): Promise<Agreement[]> {
  const accepted = await Agreement.query(ctx.db)
    .whereIn('id', ctx.db('consents').where({ applicationId: application.id }).select('agreementId'))
    .orderBy('id', 'desc');
  return agreements.map((inForce) => accepted.find((one) => one.kind === inForce.kind) ?? inForce);
}

async function pairOf(ctx: Context, certificateId: number): Promise<DocumentSource['certificates']> {
  const pair = await Certificate.query(ctx.db)
    .where('id', certificateId)
    .orWhere('pairId', certificateId)
    .orderBy('id');
  const tokens = await Token.query(ctx.db).findByIds(
    pair.flatMap((one) => (one.tokenId === null ? [] : [one.tokenId])),
  );
  return pair.map((one) => ({
    serial: one.serialNumber,
    subject: one.commonName,
    tokenSerial: tokens.find((token) => token.id === one.tokenId)?.serial ?? null,
  }));
}

/** The registration authority, which is also the holder of the account the fee is paid to. */
export function issuerOf({ project }: Pick<DocumentSource, 'project'>): IssuerData {
  const { holder } = termsOf(project).transferAccount;
  return { name: holder || project.name, hotline: project.hotline };
}

export function itemsOf(source: Pick<DocumentSource, 'items' | 'form' | 'application'>): ItemData[] {
  const { service } = rulesOf(source.application.businessType);
  return source.items.map(({ row, product }) => ({
    product: product.name,
    subject: subjectOf(source, row),
    quantity: row.quantity,
    years: service === 'stays' ? 0 : product.years,
  }));
}

/** The name of an item's certificate holder, as typed so far. */
export function subjectOf(
  { form }: Pick<DocumentSource, 'form'>,
  item: { position: number; subjectKind: SubjectKind },
): string {
  switch (item.subjectKind) {
    case 'organization':
      return form.organization.name;
    case 'legal_representative':
      return form.legalRepresentative.name;
    case 'person':
      return form.subjects.find((one) => one.item === item.position)?.name ?? '';
  }
}
