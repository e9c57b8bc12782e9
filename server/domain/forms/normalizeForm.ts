import { normalizeIdNumber } from '../../lib/idNumber.ts';
import { normalizeMobile } from '../../lib/phone.ts';
import { normalizeUscc } from '../../lib/uscc.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import type { FormFieldType } from '../../vocabulary/form/FormFieldFacts.ts';
import { mapTexts } from '../../vocabulary/form/formLeaves.ts';

const asTyped = (text: string): string => text;
const normal: Readonly<Record<FormFieldType, (text: string) => string>> = {
  text: asTyped,
  choice: asTyped,
  item: asTyped,
  website: (text) => text.normalize('NFKC'),
  email: (text) => text.normalize('NFKC').toLowerCase(),
  phone: (text) => normalizeMobile(text) ?? text.normalize('NFKC').trim(),
  idNumber: normalizeIdNumber,
  creditCode: normalizeUscc,
  registerNumber: normalizeUscc,
  bankAccount: (text) => text.normalize('NFKC').replace(/\s/g, ''),
};

/**
 * Brings numbers into the form in which they are stored: full-width digits, spaces and small letters are converted.
 * Names stay as typed.
 */
export function normalizeForm(form: ApplicationForm): ApplicationForm {
  return mapTexts(form, (text, { type }) => normal[type](text));
}
