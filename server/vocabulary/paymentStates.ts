import type { Transitions } from './transitions.ts';

export const paymentStates = ['due', 'reported', 'confirmed', 'refunded', 'cancelled'] as const;
export type PaymentState = (typeof paymentStates)[number];

export type PaymentMethod = 'bank_transfer' | 'alipay' | 'wechat' | 'none';

export const paymentTransitions: Transitions<PaymentState> = {
  due: ['reported', 'confirmed', 'cancelled'],
  reported: ['confirmed', 'due', 'cancelled'],
  confirmed: ['refunded'],
  refunded: [],
  cancelled: [],
};
