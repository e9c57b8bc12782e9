import { businessTypes, type BusinessType } from '../../vocabulary/businessTypes.ts';
import { changeRules } from './change.ts';
import { newRules } from './new.ts';
import { redispatchRules } from './redispatch.ts';
import { reissueRules } from './reissue.ts';
import { renewRules } from './renew.ts';
import { revokeRules } from './revoke.ts';
import type { BusinessTypeRules } from './rules.ts';
import { unlockRules } from './unlock.ts';

const rules: Readonly<Record<BusinessType, BusinessTypeRules>> = {
  new: newRules,
  renew: renewRules,
  change: changeRules,
  reissue: reissueRules,
  unlock: unlockRules,
  revoke: revokeRules,
  redispatch: redispatchRules,
};

/** The rules of this business type. */
export const rulesOf = (type: BusinessType): BusinessTypeRules => rules[type];

/** The exclusive types: only one application of them may be open for a certificate. */
export const exclusiveTypes: readonly BusinessType[] = businessTypes.filter((type) => rules[type].exclusive);

/** Types an account can begin without a certificate or parcel: what the catalogue offers. */
export const typesFromNothing: readonly BusinessType[] = businessTypes.filter(
  (type) => rules[type].startsFrom === 'nothing',
);

/** Types that write the token their certificate is on. */
export const ownTokenTypes: readonly BusinessType[] = businessTypes.filter((type) => rules[type].token === 'own');
