import type { FormFieldFacts } from './FormFieldFacts.ts';
import type { PathIn } from './FormPath.ts';
import { registrationForm } from './printedOn.ts';
import { formReaders } from './formReaders.ts';

const common = { askedIn: 'legalRepresentative', signed: true, decided: true, remembered: true } as const;

export const legalRepresentativeFields = {
  'legalRepresentative.name': {
    ...common,
    type: 'personName',
    name: ['法定代表人姓名', 'Legal representative'],
    label: ['姓名', 'Name'],
    short: ['法人姓名', 'Legal representative'],
    printedOn: ['registration_form', 'seal_specimen_form', 'service_agreement'],
    compared: 'legalRepresentative',
    masked: 'never',
    readBy: formReaders.legalRepresentative,
    searched: false,
  },
  'legalRepresentative.documentType': {
    ...common,
    type: 'choice',
    name: ['法定代表人证件类型', "Legal representative's document"],
    label: ['证件类型', 'Document'],
    short: ['法人证件', 'Document'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy: formReaders.legalRepresentative,
    searched: false,
  },
  'legalRepresentative.idNumber': {
    ...common,
    type: 'idNumber',
    name: ['法定代表人证件号码', "Legal representative's document number"],
    label: ['证件号码', 'Document number'],
    short: ['法人证件号', 'ID number'],
    printedOn: registrationForm,
    compared: 'legalRepresentative',
    masked: 'for_all',
    readBy: formReaders.legalRepresentative,
    searched: false,
  },
  'legalRepresentative.phone': {
    ...common,
    type: 'phone',
    name: ['法定代表人手机', "Legal representative's phone"],
    short: ['法人电话', 'Phone'],
    printedOn: registrationForm,
    compared: null,
    masked: 'for_all',
    readBy: formReaders.legalRepresentative,
    searched: false,
  },
} as const satisfies Record<PathIn<'legalRepresentative'>, FormFieldFacts>;
