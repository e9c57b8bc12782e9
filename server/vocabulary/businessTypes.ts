/** The seven business types (业务类型) of a certificate's life. */
export const businessTypes = ['new', 'renew', 'change', 'reissue', 'unlock', 'revoke', 'redispatch'] as const;
export type BusinessType = (typeof businessTypes)[number];

/** Types that act on an existing certificate pair; at most one open application of the first four per certificate. */
export const exclusiveBusinessTypes: readonly BusinessType[] = ['renew', 'change', 'reissue', 'unlock'];
