import { onePerToken } from './onePerToken.ts';
import type { BusinessTypeRules } from './rules.ts';

/** 补办: the UKey is lost or damaged; a new pair on another blank UKey, for the rest of the years already paid. */
export const reissueRules: BusinessTypeRules = {
  type: 'reissue',
  startsFrom: ['active', 'suspended'],
  exclusive: true,
  token: 'blank',
  production: { procedure: 'new_pair', jobs: onePerToken },
  service: 'stays',
  earlierCertificates: 'superseded',
  fees: { product: false, medium: true, shipping: true },
  documents: [
    { kind: 'registration_form', condition: 'always' },
    { kind: 'seal_specimen_form', condition: 'with_seal' },
    { kind: 'risk_notice', condition: 'always' },
  ],
  decidedBy: ['review'],
};
