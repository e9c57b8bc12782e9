import type { FormFieldFacts } from './FormFieldFacts.ts';
import type { PathIn } from './FormPath.ts';
import { everyForm, registrationForm } from './printedOn.ts';
import { formReaders } from './formReaders.ts';

const readBy = formReaders.organization;
const common = { askedIn: 'organization', signed: true, decided: true, remembered: true } as const;

export const organizationFields = {
  'organization.name': {
    ...common,
    type: 'organizationName',
    name: ['机构名称', 'Organisation name'],
    short: ['机构名称', 'Organisation'],
    printedOn: everyForm,
    compared: 'organization',
    masked: 'never',
    readBy,
    searched: true,
  },
  'organization.uscc': {
    ...common,
    type: 'creditCode',
    name: ['统一社会信用代码', 'Unified social credit code'],
    short: ['统一代码', 'Credit code'],
    printedOn: everyForm,
    compared: 'organization',
    masked: 'never',
    readBy,
    searched: true,
  },
  'organization.address': {
    ...common,
    type: 'line',
    name: ['机构地址', 'Address'],
    short: ['地址', 'Address'],
    printedOn: ['registration_form', 'service_agreement'],
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'organization.phone': {
    ...common,
    type: 'phone',
    name: ['机构电话', 'Office phone'],
    short: ['电话', 'Phone'],
    printedOn: ['registration_form', 'service_agreement'],
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'organization.website': {
    ...common,
    type: 'website',
    name: ['机构网站', 'Website'],
    short: ['网址', 'Website'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
} as const satisfies Record<PathIn<'organization'>, FormFieldFacts>;
