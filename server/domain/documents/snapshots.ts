import { AppError } from '../../lib/AppError.ts';
import type { AgreementData, DocumentData, SealRequestData } from '../../vocabulary/documentData.ts';
import type { ReturnedKind } from '../../vocabulary/documentKinds.ts';
import { issuerOf, itemsOf, subjectOf, type DocumentSource } from './documentSource.ts';
import { registrationSnapshot } from './registrationSnapshot.ts';

/** What each form prints of an application. All functions are pure. */
export const snapshots: { readonly [Kind in ReturnedKind]: (source: DocumentSource) => DocumentData[Kind] } = {
  registration_form: registrationSnapshot,

  seal_specimen_form: (source) => ({
    issuer: issuerOf(source),
    organization: partyOf(source),
    legalRepresentative:
      source.form.legalRepresentative.name === '' ? null : { name: source.form.legalRepresentative.name },
    agent: agentOf(source),
    project: { name: source.project.name },
    products: source.items.filter(({ product }) => product.withSeal).map(({ product }) => product.name),
    seals: sealsOf(source),
  }),

  service_agreement: (source) => {
    const { form, individual } = source;
    return {
      issuer: issuerOf(source),
      agreement: agreementOf(source, 'service_agreement'),
      holder: individual
        ? {
            kind: 'individual',
            name: form.agent.name,
            documentNumber: form.agent.idNumber,
            address: null,
            phone: form.agent.phone,
          }
        : {
            kind: 'organization',
            name: form.organization.name,
            documentNumber: form.organization.uscc,
            address: form.organization.address,
            phone: form.organization.phone,
          },
      legalRepresentative: individual ? null : { name: form.legalRepresentative.name },
      agent: agentOf(source),
      project: { name: source.project.name },
      items: itemsOf(source),
    };
  },

  risk_notice: (source) => ({
    issuer: issuerOf(source),
    agreement: agreementOf(source, 'risk_notice'),
    businessType: source.application.businessType,
    organization: partyOf(source),
    agent: { ...agentOf(source), documentNumber: source.form.agent.idNumber },
    project: { name: source.project.name },
    certificates: source.certificates,
  }),
};

function partyOf({ form, individual }: DocumentSource): { name: string; uscc: string } {
  return individual
    ? { name: form.agent.name, uscc: '' }
    : { name: form.organization.name, uscc: form.organization.uscc };
}
function agentOf({ form }: DocumentSource): { name: string; phone: string | null } {
  return { name: form.agent.name, phone: form.agent.phone || null };
}

/** The agreement of this kind. @throws AppError not_found when none is in force */
function agreementOf({ agreements }: DocumentSource, kind: string): AgreementData {
  const found = agreements.find((one) => one.kind === kind);
  if (!found) throw new AppError('not_found', { agreement: kind });
  return { title: found.title, version: found.version, body: found.body };
}

/** One specimen per seal, also when several tokens carry it. */
function sealsOf(source: DocumentSource): SealRequestData[] {
  const seals = source.items
    .filter(({ product }) => product.withSeal)
    .map(({ row }): SealRequestData => ({ owner: row.subjectKind, name: subjectOf(source, row) }));
  return seals.filter(
    (seal, index) => seals.findIndex((one) => one.owner === seal.owner && one.name === seal.name) === index,
  );
}
