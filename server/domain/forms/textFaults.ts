import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';
import { factsAt } from '../../vocabulary/form/formLeaves.ts';
import type { FormFault } from '../../vocabulary/formFaults.ts';
import { characterFault, textFault, type TextKind } from '../../vocabulary/text/textRules.ts';

/** What is wrong with the text of one field, or null. */
export function textFaultAt(path: string, text: string): FormFault | null {
  const kind = kindAt(path);
  const fault = kind && textFault(kind, text);
  return fault && { path, ...fault };
}

/** Fields with a character nobody sees, or one of a single font: in no name, message, PDF or certificate. */
export function characterFaults(form: ApplicationForm): FormFault[] {
  return textsOf(form, '').flatMap(({ path, text }) => {
    const kind = kindAt(path);
    const fault = kind && characterFault(kind, text);
    return fault ? [{ path, ...fault }] : [];
  });
}

/** The same, of what was changed: an older entry keeps no person from saving another field. */
export function newCharacterFaults(before: ApplicationForm, after: ApplicationForm): FormFault[] {
  const known = new Map(textsOf(before, '').map(({ path, text }) => [path, text]));
  const changed = new Map(textsOf(after, '').map(({ path, text }) => [path, text]));
  return characterFaults(after).filter(({ path }) => known.get(path) !== changed.get(path));
}

interface FieldText {
  path: string;
  text: string;
}
/** Every text of a form with its path; a holder stands under the position of its item, as on the page. */
function textsOf(value: unknown, path: string): FieldText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const name = Array.isArray(value) ? String((inner as { item: number }).item) : key;
    return textsOf(inner, path === '' ? name : `${path}.${name}`);
  });
}

function kindAt(path: string): TextKind | null {
  const type = factsAt(path)?.type;
  return type === undefined || type === 'choice' || type === 'item' ? null : type;
}
