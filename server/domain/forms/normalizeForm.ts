import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import { mapTexts } from '../../vocabulary/form/formLeaves.ts';
import { textRules } from '../../vocabulary/text/textRules.ts';

/** Brings every text into the form in which its kind is kept; choices stay. */
export function normalizeForm(form: ApplicationForm): ApplicationForm {
  return mapTexts(form, (text, { type }) => (type === 'choice' || type === 'item' ? text : textRules[type].fold(text)));
}
