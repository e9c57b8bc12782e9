import { onePerToken } from './onePerToken.ts';
import type { BusinessTypeRules } from './rules.ts';

/** 解锁: the PIN is forgotten or locked; the keys stay, the PIN is set anew. */
export const unlockRules: BusinessTypeRules = {
  type: 'unlock',
  startsFrom: ['active'],
  exclusive: true,
  token: 'own',
  production: { procedure: 'unlock', jobs: onePerToken },
  service: 'stays',
  earlierCertificates: 'kept',
  fees: { product: false, medium: false, shipping: false },
  documents: [{ kind: 'registration_form', condition: 'always' }],
  decidedBy: ['review'],
};
