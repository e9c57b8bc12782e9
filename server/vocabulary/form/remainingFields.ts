import type { FormFieldFacts } from './FormFieldFacts.ts';
import type { PathIn } from './FormPath.ts';
import { registrationForm } from './printedOn.ts';
import { formReaders } from './formReaders.ts';

const common = { askedIn: null, signed: true, decided: true, remembered: false } as const;

/** What stands in no part of its own, and what a change changes: no page asks for that yet. */
export const remainingFields = {
  socialInsuranceNumber: {
    ...common,
    type: 'registerNumber',
    name: ['社会保险登记号', 'Social insurance number'],
    short: ['社保号', 'Social insurance'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy: formReaders.socialInsuranceNumber,
    searched: false,
    remembered: true,
    askedIn: 'organization',
  },
  remark: {
    ...common,
    type: 'longText',
    name: ['备注', 'Remark'],
    short: ['申请人留言', 'Remark'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy: formReaders.remark,
    searched: false,
    askedIn: 'agent',
    decided: false,
  },
  'change.what': {
    ...common,
    type: 'choice',
    name: ['变更事项', 'What changes'],
    short: ['变更事项', 'Change of'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy: formReaders.change,
    searched: false,
  },
  'change.oldValue': {
    ...common,
    type: 'line',
    name: ['变更前', 'Before'],
    short: ['变更前', 'Before'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy: formReaders.change,
    searched: false,
  },
  'change.newValue': {
    ...common,
    type: 'line',
    name: ['变更后', 'After'],
    short: ['变更后', 'After'],
    printedOn: registrationForm,
    compared: 'change',
    masked: 'never',
    readBy: formReaders.change,
    searched: false,
  },
} as const satisfies Record<PathIn<'socialInsuranceNumber' | 'remark' | 'change'>, FormFieldFacts>;
