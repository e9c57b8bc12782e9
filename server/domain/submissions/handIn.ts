import { deliveryPricesOf } from '../../models/json/projectTerms.ts';
import { AppError } from '../../lib/AppError.ts';
import { maskPhone } from '../../lib/mask.ts';
import { keyedDigest } from '../../lib/seal.ts';
import { enqueue } from '../../tasks/enqueue.ts';
import type { Context } from '../context.ts';
import { sealVersion } from '../forms/content.ts';
import { contentDigest, materialDigests } from './decidedContent.ts';
import { frozenSubject } from './frozenSubject.ts';
import { keepInvoice } from './keepInvoice.ts';
import { keepOrganization } from './keepOrganization.ts';
import { keepPersons } from './keepPersons.ts';
import type { OwnApplication } from '../applications/ownApplication.ts';
import { staleForms } from '../forms/staleForms.ts';
import { loadSubmission, submissionFaults } from './submission.ts';

export interface HandedIn {
  version: number;
  round: number;
  contentSha256: string;
}

/**
 * Freezes what is handed in: subjects of the certificates, persons, organisation, price, invoice, and one version row
 * with the digest reviewers decide on. The price is fixed at the first submission and stays. Used by submit and
 * resubmit; changes no state.
 * @throws AppError validation_failed with all faults at once
 */
export async function handIn(tx: Context, own: OwnApplication, round: number): Promise<HandedIn> {
  const { application, state, dataKey } = own;
  const submission = await loadSubmission(tx, application, dataKey);
  const faults = [...submissionFaults(submission, tx.clock.now()), ...(await staleForms(tx, own, submission))];
  if (faults.length > 0) throw new AppError('validation_failed', { faults });
  const { form, items, project, totalFen } = submission;

  const subjects = items.map(({ row }) => frozenSubject(tx.keys.index, form, row));
  for (const [index, { row, product }] of items.entries()) {
    const price =
      application.submittedAt === null ? { unitPriceFen: product.priceFen, mediumFeeFen: product.mediumFeeFen } : {};
    await tx
      .db('applicationItems')
      .where({ id: row.id })
      .update({ certificateSubject: JSON.stringify(subjects[index]), ...price });
  }
  await keepPersons(tx, submission, dataKey);
  const organizationId = await keepOrganization(tx, application.accountId, form);
  await keepInvoice(tx, submission);
  await tx
    .db('applications')
    .where({ id: application.id })
    .update({
      organizationId,
      organizationName: form.organization.name || form.agent.name,
      uscc: form.organization.uscc,
      agentName: form.agent.name,
      agentPhoneMasked: maskPhone(form.agent.phone),
      agentPhoneIndex: keyedDigest(tx.keys.index, form.agent.phone),
      agentIndex: keyedDigest(tx.keys.index, form.agent.idNumber),
      legalRepresentativeIndex:
        form.legalRepresentative.idNumber === '' ? '' : keyedDigest(tx.keys.index, form.legalRepresentative.idNumber),
      tokenQuantity: items.reduce((sum, { row }) => sum + row.quantity, 0),
      totalFen,
      deliveryMethod: form.delivery.method,
      deliveryPrices: JSON.stringify(deliveryPricesOf(application, project)),
      submittedAt: application.submittedAt ?? tx.clock.now(),
      updatedAt: tx.clock.now(),
    });
  await tx
    .db('accounts')
    .where({ id: application.accountId, displayName: '' })
    .update({ displayName: form.agent.name });

  const digests = materialDigests(submission);
  const contentSha256 = contentDigest(submission, subjects, digests);
  const version = state.contentVersion + 1;
  await tx.db('applicationVersions').insert({
    applicationId: application.id,
    version,
    round,
    contentSha256,
    sealed: sealVersion(dataKey, { applicationId: application.id, version }, form),
    materialDigests: JSON.stringify(digests),
    agreementIds: submission.agreements.map((one) => one.id),
    submittedByAccountId: application.accountId,
  });
  await enqueue(tx.db, 'checkApplication', { applicationId: application.id }, { jobKey: `check:${application.id}` });
  return { version, round, contentSha256 };
}
