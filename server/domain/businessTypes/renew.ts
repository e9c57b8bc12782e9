import { onePerToken } from './onePerToken.ts';
import type { BusinessTypeRules } from './rules.ts';

/** 续费与延期: further years, a new pair on the UKey that holds the certificate. */
export const renewRules: BusinessTypeRules = {
  type: 'renew',
  startsFrom: ['active', 'expired'],
  exclusive: true,
  token: 'own',
  production: { procedure: 'next_pair', jobs: onePerToken },
  service: 'extends',
  earlierCertificates: 'superseded',
  fees: { product: true, medium: false, shipping: false },
  documents: [
    { kind: 'registration_form', condition: 'always' },
    { kind: 'risk_notice', condition: 'always' },
  ],
  decidedBy: ['review'],
};
