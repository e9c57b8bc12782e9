import type { ApplicationDetailContent } from '@presenters/applicationDetail.ts';

export type FieldKind = 'text' | 'code' | 'choice';
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
export interface FormSection {
  name: string;
  fields: ShownField[];
}

const personal = /(idNumber|phone|email)$/;
const codes = /(idNumber|phone|uscc|taxpayerNumber|bankAccount|socialInsuranceNumber)$/;

/** The whole form as sections of label and value, empty fields left out. */
export function formSections(form: ApplicationDetailContent): FormSection[] {
  const { subjects, socialInsuranceNumber, remark, change, ...groups } = form;
  const sections = Object.entries(groups).map(([name, group]) => ({ name, fields: fieldsOf(name, group) }));
  const people = subjects.map((subject, index) => ({
    name: 'subject',
    fields: fieldsOf(`subjects.${index}`, subject),
  }));
  const rest = {
    name: 'other',
    fields: [...fieldsOf('', { socialInsuranceNumber, remark }), ...(change ? fieldsOf('change', change) : [])],
  };
  return [...sections, ...people, rest].filter(({ fields }) => fields.length > 0);
}

const choices: readonly string[] = ['documentType', 'method', 'kind', 'what'];

function kindOf(path: string, key: string): FieldKind {
  if (codes.test(path)) return 'code';
  return choices.includes(key) ? 'choice' : 'text';
}

function fieldsOf(prefix: string, group: object): ShownField[] {
  return Object.entries(group as Record<string, unknown>)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
    .map(([key, value]) => {
      const path = prefix ? `${prefix}.${key}` : key;
      return {
        path,
        value,
        kind: kindOf(path, key),
        personal: personal.test(path) && !path.startsWith('organization.') && !path.startsWith('invoice.'),
      };
    });
}

/** `subjects.0.name` → `subjects.name`: the key of the field's label. */
export function labelKey(path: string): string {
  return `desk.form.${path.replace(/\.\d+/g, '')}`;
}
