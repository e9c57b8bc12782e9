import type { BusinessTypeRules } from './rules.ts';

/** 改派: tokens that were made before are sent once more, to another address. */
export const redispatchRules: BusinessTypeRules = {
  type: 'redispatch',
  startsFrom: 'parcel',
  exclusive: false,
  token: 'none',
  production: null,
  service: 'stays',
  earlierCertificates: 'kept',
  fees: { product: false, medium: false, shipping: true },
  documents: [],
  decidedBy: ['review'],
};
