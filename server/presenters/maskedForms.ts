import { maskEmail, maskIdNumber, maskPhone } from '../lib/mask.ts';
import type { ApplicationForm } from '../vocabulary/form/applicationForm.ts';
import type { FormFieldFacts, MaskableType } from '../vocabulary/form/FormFieldFacts.ts';
import { mapTexts } from '../vocabulary/form/formLeaves.ts';

const masks: Readonly<Record<MaskableType, (text: string) => string>> = {
  idNumber: maskIdNumber,
  phone: maskPhone,
  email: (text) => (text === '' ? '' : maskEmail(text)),
};
const masked = (text: string, facts: FormFieldFacts): string =>
  facts.masked === 'never' ? text : masks[facts.type](text);

/** The form as staff read it: identity numbers, mobile phones and mail addresses masked. */
export function maskedDeskForm(form: ApplicationForm): ApplicationForm {
  return mapTexts(form, masked);
}

/**
 * After submission the numbers of persons are masked. The delivery address stays
 * readable, because it may still be changed.
 */
export function maskedIntakeForm(form: ApplicationForm): ApplicationForm {
  return mapTexts(form, (text, facts) => (facts.masked === 'for_all' ? masked(text, facts) : text));
}
