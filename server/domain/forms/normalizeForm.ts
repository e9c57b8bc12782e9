import { normalizeIdNumber } from '../../lib/idNumber.ts';
import { normalizeMobile } from '../../lib/phone.ts';
import { normalizeUscc } from '../../lib/uscc.ts';
import type { ApplicationForm } from './form.ts';

const phone = (text: string): string => normalizeMobile(text) ?? text.normalize('NFKC').trim();
const person = <P extends { idNumber: string; phone: string }>(one: P): P => ({
  ...one,
  idNumber: normalizeIdNumber(one.idNumber),
  phone: phone(one.phone),
});

/**
 * Brings numbers into the form in which they are stored: full-width digits, spaces and small letters are converted.
 * Names stay as typed.
 */
export function normalizeForm(form: ApplicationForm): ApplicationForm {
  const { organization, invoice } = form;
  return {
    ...form,
    organization: {
      ...organization,
      uscc: normalizeUscc(organization.uscc),
      phone: phone(organization.phone),
      website: organization.website.normalize('NFKC'),
    },
    legalRepresentative: person(form.legalRepresentative),
    agent: { ...person(form.agent), email: form.agent.email.normalize('NFKC').toLowerCase() },
    subjects: form.subjects.map(person),
    socialInsuranceNumber: normalizeUscc(form.socialInsuranceNumber),
    invoice: {
      ...invoice,
      taxpayerNumber: normalizeUscc(invoice.taxpayerNumber),
      bankAccount: invoice.bankAccount.normalize('NFKC').replace(/\s/g, ''),
      phone: phone(invoice.phone),
    },
    delivery: { ...form.delivery, phone: phone(form.delivery.phone) },
  };
}
