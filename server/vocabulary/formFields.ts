import type { MaterialKind } from './materialKinds.ts';

/**
 * Fields of the application form by their path: what they are called, and on which of our printed forms they stand.
 * A return names fields by these paths; a field that is printed on a form unlocks that form's upload too.
 */
export interface FormField {
  zh: string;
  en: string;
  printedOn: readonly MaterialKind[];
}

const registration: readonly MaterialKind[] = ['registration_form'];
const everywhere: readonly MaterialKind[] = ['registration_form', 'seal_specimen_form', 'service_agreement'];

export const formFields = {
  'organization.name': { zh: '机构名称', en: 'Organisation name', printedOn: everywhere },
  'organization.uscc': { zh: '统一社会信用代码', en: 'Unified social credit code', printedOn: everywhere },
  'organization.address': { zh: '机构地址', en: 'Address', printedOn: registration },
  'organization.phone': { zh: '机构电话', en: 'Office phone', printedOn: registration },
  'organization.website': { zh: '机构网站', en: 'Website', printedOn: registration },
  'legalRepresentative.name': { zh: '法定代表人姓名', en: 'Legal representative', printedOn: everywhere },
  'legalRepresentative.documentType': {
    zh: '法定代表人证件类型',
    en: "Legal representative's document",
    printedOn: registration,
  },
  'legalRepresentative.idNumber': {
    zh: '法定代表人证件号码',
    en: "Legal representative's document number",
    printedOn: registration,
  },
  'legalRepresentative.phone': { zh: '法定代表人手机', en: "Legal representative's phone", printedOn: registration },
  'agent.name': { zh: '经办人姓名', en: 'Agent', printedOn: everywhere },
  'agent.documentType': { zh: '经办人证件类型', en: "Agent's document", printedOn: registration },
  'agent.idNumber': { zh: '经办人证件号码', en: "Agent's document number", printedOn: registration },
  'agent.phone': { zh: '经办人手机', en: "Agent's mobile", printedOn: everywhere },
  'agent.email': { zh: '经办人邮箱', en: "Agent's e-mail", printedOn: registration },
  subjects: { zh: '持证人', en: 'Certificate holders', printedOn: everywhere },
  socialInsuranceNumber: { zh: '社会保险登记号', en: 'Social insurance number', printedOn: registration },
  invoice: { zh: '发票信息', en: 'Invoice', printedOn: [] },
  delivery: { zh: '收件信息', en: 'Delivery', printedOn: [] },
  change: { zh: '变更内容', en: 'What changes', printedOn: registration },
  remark: { zh: '备注', en: 'Remark', printedOn: registration },
} as const satisfies Record<string, FormField>;
export type FormFieldPath = keyof typeof formFields;

/** The field a longer path belongs to (`subjects.0.idNumber` → `subjects`), or null. */
export function fieldOf(path: string): FormFieldPath | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const head = parts.slice(0, length).join('.');
    if (head in formFields) return head as FormFieldPath;
  }
  return null;
}

/** Materials to be sent again when these fields change. */
export function formsPrinting(paths: readonly string[]): MaterialKind[] {
  const kinds = paths.flatMap((path) => {
    const field = fieldOf(path);
    return field ? [...formFields[field].printedOn] : [];
  });
  return [...new Set(kinds)];
}
