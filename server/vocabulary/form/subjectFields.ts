import type { FormFieldFacts } from './FormFieldFacts.ts';
import type { PathIn } from './FormPath.ts';
import { nowhere } from './printedOn.ts';
import { formReaders } from './formReaders.ts';

const readBy = formReaders.subjects;
const common = { askedIn: 'subjects', signed: true, decided: true, remembered: false } as const;

/** Holders of certificates other than organisation and legal representative, one line each. */
export const subjectFields = {
  'subjects.name': {
    ...common,
    type: 'personName',
    name: ['持证人 · 姓名', 'Holder · Name'],
    label: ['姓名', 'Name'],
    short: ['持证人姓名', 'Holder'],
    printedOn: ['registration_form', 'seal_specimen_form', 'service_agreement'],
    compared: 'holder',
    masked: 'never',
    readBy,
    searched: false,
  },
  'subjects.documentType': {
    ...common,
    type: 'choice',
    name: ['持证人 · 证件类型', 'Holder · Document'],
    label: ['证件类型', 'Document'],
    short: ['持证人证件', 'Document'],
    printedOn: nowhere,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'subjects.idNumber': {
    ...common,
    type: 'idNumber',
    name: ['持证人 · 证件号码', 'Holder · Document number'],
    label: ['证件号码', 'Document number'],
    short: ['持证人证件号', 'ID number'],
    printedOn: nowhere,
    compared: 'holder',
    masked: 'for_all',
    readBy,
    searched: false,
  },
  'subjects.phone': {
    ...common,
    type: 'phone',
    name: ['持证人 · 手机', 'Holder · Mobile'],
    short: ['持证人电话', 'Phone'],
    printedOn: nowhere,
    compared: null,
    masked: 'for_all',
    readBy,
    searched: false,
    askedIn: null,
  },
  'subjects.item': {
    ...common,
    type: 'item',
    name: ['持证人 · 证书', 'Holder · Certificate'],
    short: ['证书', 'Certificate'],
    printedOn: nowhere,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
    askedIn: null,
  },
} as const satisfies Record<PathIn<'subjects'>, FormFieldFacts>;
