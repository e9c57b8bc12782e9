import type { Transitions } from './transitions.ts';

export const paymentStates = ['due', 'reported', 'confirmed', 'refunded', 'cancelled'] as const;
export type PaymentState = (typeof paymentStates)[number];

export const paymentTransitions: Transitions<PaymentState> = {
  due: ['reported', 'confirmed', 'cancelled'],
  reported: ['confirmed', 'due', 'cancelled'],
  confirmed: ['refunded'],
  refunded: [],
  cancelled: [],
};
