import type { FormFieldFacts } from './FormFieldFacts.ts';
import type { PathIn } from './FormPath.ts';
import { everyForm, registrationForm } from './printedOn.ts';
import { formReaders } from './formReaders.ts';

const readBy = formReaders.agent;
const common = { askedIn: 'agent', signed: true, decided: true, remembered: true } as const;

export const agentFields = {
  'agent.name': {
    ...common,
    type: 'personName',
    name: ['经办人姓名', 'Agent'],
    label: ['姓名', 'Name'],
    short: ['经办人姓名', 'Agent'],
    printedOn: everyForm,
    compared: 'agent',
    masked: 'never',
    readBy,
    searched: true,
  },
  'agent.documentType': {
    ...common,
    type: 'choice',
    name: ['经办人证件类型', "Agent's document"],
    label: ['证件类型', 'Document'],
    short: ['经办人证件', 'Document'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'agent.idNumber': {
    ...common,
    type: 'idNumber',
    name: ['经办人证件号码', "Agent's document number"],
    label: ['证件号码', 'Document number'],
    short: ['经办人证件号', 'ID number'],
    printedOn: ['registration_form', 'service_agreement', 'risk_notice'],
    compared: 'agent',
    masked: 'for_all',
    readBy,
    searched: false,
  },
  'agent.phone': {
    ...common,
    type: 'phone',
    name: ['经办人手机', "Agent's mobile"],
    short: ['经办人手机', 'Mobile'],
    printedOn: everyForm,
    compared: 'agentPhone',
    masked: 'for_all',
    readBy,
    searched: true,
  },
  'agent.email': {
    ...common,
    type: 'email',
    name: ['经办人邮箱', "Agent's e-mail"],
    short: ['经办人邮箱', 'E-mail'],
    printedOn: registrationForm,
    compared: null,
    masked: 'for_staff',
    readBy,
    searched: false,
  },
} as const satisfies Record<PathIn<'agent'>, FormFieldFacts>;
