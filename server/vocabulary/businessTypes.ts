/**
 * The seven business types (业务类型) of a certificate's life; in what they differ stands in server/domain/businessTypes.
 */
export const businessTypes = ['new', 'renew', 'change', 'reissue', 'unlock', 'revoke', 'redispatch'] as const;
export type BusinessType = (typeof businessTypes)[number];
