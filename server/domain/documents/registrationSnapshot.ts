import { addressOf } from '../forms/addressOf.ts';
import type { RegistrationFormData } from '../../vocabulary/documentData.ts';
import { issuerOf, itemsOf, type DocumentSource } from './documentSource.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

/** What the registration form prints. Pure. */
export function registrationSnapshot(source: DocumentSource): RegistrationFormData {
  const { application, project, form, agreements, certificates, individual } = source;
  const { organization, legalRepresentative, agent, delivery } = form;
  return {
    issuer: issuerOf(source),
    businessType: application.businessType,
    operationDetails: orNull(form.remark),
    organization: individual
      ? null
      : {
          name: organization.name,
          uscc: organization.uscc,
          address: orNull(organization.address),
          phone: orNull(organization.phone),
          website: orNull(organization.website),
        },
    legalRepresentative: individual
      ? null
      : {
          name: legalRepresentative.name,
          documentType: legalRepresentative.documentType,
          documentNumber: legalRepresentative.idNumber,
          phone: orNull(legalRepresentative.phone),
        },
    agent: {
      name: agent.name,
      documentType: agent.documentType,
      documentNumber: agent.idNumber,
      phone: orNull(agent.phone),
      email: orNull(agent.email),
    },
    delivery:
      delivery.method === 'pickup'
        ? { method: 'pickup', receiver: null, phone: null, address: delivery.pickupPoint }
        : {
            method: 'parcel',
            receiver: orNull(delivery.receiver),
            phone: orNull(delivery.phone),
            address: orNull(addressOf(delivery)),
          },
    evidence: {
      businessLicenceNumber: orNull(organization.uscc),
      socialInsuranceNumber: orNull(form.socialInsuranceNumber),
      taxpayerNumber: orNull(form.invoice.taxpayerNumber || organization.uscc),
    },
    invoice: source.totalFen > 0 ? invoiceOf(source) : null,
    project: {
      region: project.region,
      category: project.category,
      name: [project.name, project.subProject].filter(Boolean).join(' · '),
      marketRole: project.marketRole,
    },
    items: itemsOf(source),
    changes: form.change
      ? [{ what: form.change.what, oldValue: orNull(form.change.oldValue), newValue: orNull(form.change.newValue) }]
      : [],
    existingSerials: certificates.map((one) => one.serial),
    agreements: agreements
      .filter((one) => one.kind === 'service_agreement' || one.kind === 'cps')
      .map(({ title, version }) => ({ title, version })),
  };
}

/** The invoice title cannot be chosen: it is the organisation's name, or the applicant's own. */
function invoiceOf({ form: { invoice, organization, agent } }: DocumentSource): RegistrationFormData['invoice'] {
  return {
    kind: invoice.kind,
    title: organization.name || agent.name,
    taxpayerNumber: orNull(invoice.taxpayerNumber || organization.uscc),
    bank: orNull(invoice.bank),
    account: orNull(invoice.bankAccount),
    address: orNull(invoice.address),
    phone: orNull(invoice.phone),
  };
}
