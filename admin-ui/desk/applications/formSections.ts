import type { ApplicationDetailContent } from '@presenters/applicationDetail.ts';
import type { FormFieldType } from '@vocabulary/form/FormFieldFacts.ts';
import { formEntries, type FormEntry } from '@vocabulary/form/formEntries.ts';
import { formFields } from '@vocabulary/form/formFields.ts';
import type { FormPart, FormPath } from '@vocabulary/form/FormPath.ts';

export type FieldKind = 'text' | 'code' | 'phone' | 'choice';
/**
 * One field of the form. Its path is the target of a decision's reason; `personal`
 * fields are masked and may be revealed.
 */
export interface ShownField {
  path: string;
  value: string;
  kind: FieldKind;
  personal: boolean;
}
export type FormSectionName = (typeof sectionOf)[FormPart];
export interface FormSection {
  name: FormSectionName;
  fields: ShownField[];
}

/** How a value is read: numbers in groups, choices in words. */
const shownAs: Readonly<Record<Exclude<FormFieldType, 'item'>, FieldKind>> = {
  organizationName: 'text',
  personName: 'text',
  line: 'text',
  longText: 'text',
  website: 'text',
  email: 'text',
  phone: 'phone',
  idNumber: 'code',
  creditCode: 'code',
  registerNumber: 'code',
  bankAccount: 'code',
  choice: 'choice',
};
/** The heading below which a part of the form stands; each holder has one of his own. */
const sectionOf = {
  organization: 'organization',
  legalRepresentative: 'legalRepresentative',
  agent: 'agent',
  invoice: 'invoice',
  delivery: 'delivery',
  subjects: 'subject',
  socialInsuranceNumber: 'other',
  remark: 'other',
  change: 'other',
} as const satisfies Record<FormPart, string>;

/** The whole form as sections of label and value, empty fields left out. */
export function formSections(form: ApplicationDetailContent): FormSection[] {
  const sections = new Map<string, FormSection>();
  for (const entry of formEntries(form)) {
    const field = shownField(entry);
    if (!field) continue;
    const { path, leaf } = entry;
    const name = sectionOf[partOf(leaf)];
    const key = leaf.startsWith('subjects.') ? path.slice(0, path.lastIndexOf('.')) : name;
    const section = sections.get(key) ?? { name, fields: [] };
    section.fields.push(field);
    sections.set(key, section);
  }
  return [...sections.values()];
}

/** How the page shows an entry; null for a holder's place among the items, which is no text. */
export function shownField({ path, leaf, value }: FormEntry): ShownField | null {
  const { type, masked } = formFields[leaf];
  return type === 'item' ? null : { path, value, kind: shownAs[type], personal: masked !== 'never' };
}

function partOf(leaf: FormPath): FormPart {
  return leaf.split('.')[0] as FormPart;
}

/** `subjects.0.name` → `subjects.name`: the key of the field's label. */
export function labelKey(path: string): string {
  return `desk.form.${path.replace(/\.\d+/g, '')}`;
}
