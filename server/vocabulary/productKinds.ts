/** Kinds of certificate sold (证书产品) and whose identity the certificate carries. */
export const productKinds = [
  'organization_seal',
  'legal_representative_seal',
  'bidder_seal',
  'professional_seal',
  'mobile',
] as const;
export type ProductKind = (typeof productKinds)[number];
export const subjectKinds = ['organization', 'legal_representative', 'person'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export const personDocumentTypes = [
  'resident_id',
  'passport',
  'hk_mo_permit',
  'tw_permit',
  'foreign_permanent_resident',
] as const;
export type PersonDocumentType = (typeof personDocumentTypes)[number];
