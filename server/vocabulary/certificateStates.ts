import type { Transitions } from './transitions.ts';

export const certificateStates = [
  'requested',
  'on_hold',
  'active',
  'suspended',
  'revoked',
  'superseded',
  'expired',
] as const;
export type CertificateState = (typeof certificateStates)[number];

export const certificateTransitions: Transitions<CertificateState> = {
  requested: ['on_hold', 'active', 'revoked'],
  on_hold: ['active', 'revoked', 'expired'],
  active: ['suspended', 'revoked', 'superseded', 'expired'],
  suspended: ['active', 'revoked', 'superseded', 'expired'],
  revoked: [],
  superseded: [],
  expired: [],
};

export const certificateRoles = ['signing', 'encryption'] as const;
export type CertificateRole = (typeof certificateRoles)[number];

export const keyAlgorithms = ['rsa2048', 'ec-p256'] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];
