import type { FormFieldFacts } from './FormFieldFacts.ts';
import type { PathIn } from './FormPath.ts';
import { registrationForm } from './printedOn.ts';
import { formReaders } from './formReaders.ts';

const readBy = formReaders.delivery;
const common = { askedIn: 'delivery', signed: false, decided: false, remembered: true } as const;

/** The delivery may change until it is packed: no signature and no decision stands for it. */
export const deliveryFields = {
  'delivery.method': {
    ...common,
    type: 'choice',
    name: ['领取方式', 'Delivery'],
    short: ['配送方式', 'Delivery'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
    remembered: false,
  },
  'delivery.province': {
    ...common,
    type: 'line',
    name: ['省份', 'Province'],
    short: ['省', 'Province'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'delivery.city': {
    ...common,
    type: 'line',
    name: ['城市', 'City'],
    short: ['市', 'City'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'delivery.street': {
    ...common,
    type: 'line',
    name: ['详细地址', 'Street and number'],
    short: ['街道', 'Street'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'delivery.receiver': {
    ...common,
    type: 'personName',
    name: ['收件人', 'Receiver'],
    short: ['收件人', 'Receiver'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
  },
  'delivery.phone': {
    ...common,
    type: 'phone',
    name: ['收件人手机', "Receiver's mobile"],
    short: ['收件电话', 'Phone'],
    printedOn: registrationForm,
    compared: null,
    masked: 'for_staff',
    readBy,
    searched: false,
  },
  'delivery.pickupPoint': {
    ...common,
    type: 'line',
    name: ['自提网点', 'Where to collect'],
    short: ['自提点', 'Pick-up point'],
    printedOn: registrationForm,
    compared: null,
    masked: 'never',
    readBy,
    searched: false,
    remembered: false,
  },
} as const satisfies Record<PathIn<'delivery'>, FormFieldFacts>;
