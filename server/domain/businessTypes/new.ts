import { onePerToken } from './onePerToken.ts';
import type { BusinessTypeRules } from './rules.ts';

/** 新领: the first certificate, on a blank UKey. */
export const newRules: BusinessTypeRules = {
  type: 'new',
  startsFrom: 'nothing',
  exclusive: false,
  token: 'blank',
  production: { procedure: 'new_pair', jobs: onePerToken },
  service: 'begins',
  earlierCertificates: 'kept',
  fees: { product: true, medium: true, shipping: true },
  documents: [
    { kind: 'registration_form', condition: 'always' },
    { kind: 'seal_specimen_form', condition: 'with_seal' },
    { kind: 'service_agreement', condition: 'always' },
  ],
  decidedBy: ['review', 'proofing'],
};
