import type { FormFieldFacts } from './FormFieldFacts.ts';
import type { PathIn } from './FormPath.ts';
import { registrationForm } from './printedOn.ts';
import { formReaders } from './formReaders.ts';

const readBy = formReaders.invoice;
const common = { askedIn: 'invoice', signed: false, decided: false, remembered: true } as const;

/** The invoice may be put right until it is issued: no signature and no decision stands for it. */
export const invoiceFields = {
  'invoice.kind': {
    ...common,
    type: 'choice',
    name: ['发票类型', 'Kind of invoice'],
    short: ['发票类型', 'Invoice'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'invoice.taxpayerNumber': {
    ...common,
    type: 'registerNumber',
    name: ['纳税人识别号', 'Taxpayer number'],
    short: ['纳税人识别号', 'Taxpayer number'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'invoice.bank': {
    ...common,
    type: 'line',
    name: ['开户银行', 'Bank'],
    short: ['开户行', 'Bank'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'invoice.bankAccount': {
    ...common,
    type: 'bankAccount',
    name: ['银行账号', 'Account number'],
    short: ['账号', 'Account'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'invoice.address': {
    ...common,
    type: 'line',
    name: ['注册地址', 'Registered address'],
    short: ['开票地址', 'Invoice address'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'invoice.phone': {
    ...common,
    type: 'phone',
    name: ['注册电话', 'Registered phone'],
    short: ['开票电话', 'Invoice phone'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
} as const satisfies Record<PathIn<'invoice'>, FormFieldFacts>;
