import type { FormFault } from '../../vocabulary/formFaults.ts';
import type { SubjectKind } from '../../vocabulary/productKinds.ts';
import { deliveryFaults } from './deliveryFaults.ts';
import { email, FaultList, mobile, phone, socialInsuranceNumber, website } from './FaultList.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import { documentFaultCode, usccFaultCode } from './numberFaults.ts';
import { characterFaults } from './textFaults.ts';

export interface CompletenessInput {
  form: ApplicationForm;
  accountKind: 'organization' | 'individual';
  items: readonly { position: number; subjectKind: SubjectKind }[];
  pickupPoints: readonly string[];
  totalFen: number;
  today: Date;
}

/** Everything that is missing or wrong in a form, in the order of the form. Empty when it may be submitted. Pure. */
export function completeness({
  form,
  accountKind,
  items,
  pickupPoints,
  totalFen,
  today,
}: CompletenessInput): FormFault[] {
  const faults = new FaultList();
  // An account of an individual may name no organisation: then the person applies for himself.
  if (accountKind === 'organization' || form.organization.name !== '' || form.organization.uscc !== '')
    organization(faults, form, today);
  person(faults, 'agent', form.agent, today);
  faults.check('agent.phone', form.agent.phone, mobile);
  faults.optional('agent.email', form.agent.email, email);
  faults.optional('socialInsuranceNumber', form.socialInsuranceNumber, socialInsuranceNumber);
  subjects(faults, form, items, today);
  if (totalFen > 0) invoice(faults, form);
  const found = [...faults.list, ...deliveryFaults(form.delivery, pickupPoints)];
  const told = new Set(found.map(({ path }) => path));
  return [...found, ...characterFaults(form).filter(({ path }) => !told.has(path))];
}

function organization(
  faults: FaultList,
  { organization: one, legalRepresentative }: ApplicationForm,
  today: Date,
): void {
  faults.check('organization.name', one.name);
  faults.check('organization.uscc', one.uscc, usccFaultCode);
  faults.check('organization.address', one.address);
  faults.optional('organization.phone', one.phone, phone);
  faults.optional('organization.website', one.website, website);
  person(faults, 'legalRepresentative', legalRepresentative, today);
  faults.optional('legalRepresentative.phone', legalRepresentative.phone, phone);
}

type PersonForm = Pick<ApplicationForm['agent'], 'name' | 'documentType' | 'idNumber'>;
function person(faults: FaultList, path: string, { name, documentType, idNumber }: PersonForm, today: Date): void {
  faults.check(`${path}.name`, name);
  faults.check(`${path}.idNumber`, idNumber, (text) => documentFaultCode(documentType, text, today));
}

/** Each item for another person's certificate needs one holder, and no person may be named twice. */
function subjects(
  faults: FaultList,
  { subjects: named }: ApplicationForm,
  items: CompletenessInput['items'],
  today: Date,
): void {
  const seen = new Set<string>();
  for (const { position } of items.filter((item) => item.subjectKind === 'person')) {
    const index = named.findIndex((one) => one.item === position);
    const one = named[index];
    if (!one) {
      faults.add({ path: `subjects.${position}`, code: 'subject_count', values: { n: 1 } });
      continue;
    }
    person(faults, `subjects.${position}`, one, today);
    faults.optional(`subjects.${position}.phone`, one.phone, phone);
    if (one.idNumber !== '' && seen.has(one.idNumber))
      faults.add({ path: `subjects.${position}.idNumber`, code: 'same_person' });
    seen.add(one.idNumber);
  }
}

function invoice(faults: FaultList, { invoice: one, organization: buyer }: ApplicationForm): void {
  faults.optional('invoice.taxpayerNumber', one.taxpayerNumber, (text) =>
    /^[A-Z0-9]{15,20}$/.test(text) ? null : 'taxpayer_number',
  );
  if (one.kind !== 'special') return;
  // 增值税法: no special invoice where the buyer is an individual.
  if (buyer.name === '' && buyer.uscc === '')
    return faults.add({ path: 'invoice.kind', code: 'special_invoice_individual' });
  for (const field of ['bank', 'bankAccount', 'address', 'phone'] as const) {
    if (one[field] === '') faults.add({ path: `invoice.${field}`, code: 'special_invoice' });
  }
}
