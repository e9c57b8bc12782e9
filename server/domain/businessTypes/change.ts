import { onePerToken } from './onePerToken.ts';
import type { BusinessTypeRules } from './rules.ts';

/** 变更: the organisation or its legal representative changed; a new pair on the same UKey. */
export const changeRules: BusinessTypeRules = {
  type: 'change',
  startsFrom: ['active'],
  exclusive: true,
  token: 'own',
  production: { procedure: 'next_pair', jobs: onePerToken },
  service: 'stays',
  earlierCertificates: 'superseded',
  fees: { product: false, medium: false, shipping: false },
  documents: [
    { kind: 'registration_form', condition: 'always' },
    { kind: 'risk_notice', condition: 'always' },
  ],
  decidedBy: ['review'],
};
