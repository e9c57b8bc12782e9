import type { BusinessTypeRules } from './rules.ts';

/** 注销: the certificates end. It is possible while another application for the certificate is open. */
export const revokeRules: BusinessTypeRules = {
  type: 'revoke',
  startsFrom: ['on_hold', 'active', 'suspended'],
  exclusive: false,
  token: 'none',
  production: null,
  service: 'stays',
  earlierCertificates: 'revoked',
  fees: { product: false, medium: false, shipping: false },
  documents: [{ kind: 'registration_form', condition: 'always' }],
  decidedBy: ['review'],
};
