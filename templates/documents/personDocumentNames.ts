import type { PersonDocumentType } from '../../server/vocabulary/productKinds.ts';

export const personDocumentNames: Readonly<Record<PersonDocumentType, string>> = {
  resident_id: '居民身份证',
  passport: '护照',
  hk_mo_permit: '港澳居民来往内地通行证',
  tw_permit: '台湾居民来往大陆通行证',
  foreign_permanent_resident: '外国人永久居留身份证',
};
