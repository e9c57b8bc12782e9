import type { Step } from '../Production.ts';
import { checkToken } from '../steps/checkToken.ts';
import { generateSigningKey } from '../steps/generateSigningKey.ts';
import { importEncryptionPair, keepKeyHistory } from '../steps/importEncryptionPair.ts';
import { importSigningCertificate } from '../steps/importSigningCertificate.ts';
import { proveAndFinish } from '../steps/proveAndFinish.ts';
import { redeemCode } from '../steps/redeemCode.ts';
import { fetchCertificate, requestCertificate } from '../steps/requestCertificate.ts';
import { setPin } from '../steps/setPin.ts';

/** 新领制证: one token, two certificates. Run again from the top after any interruption: each step finds what is there. */
export const newPair: readonly Step[] = [
  checkToken,
  redeemCode,
  setPin,
  generateSigningKey,
  requestCertificate,
  fetchCertificate,
  importSigningCertificate,
  importEncryptionPair,
  keepKeyHistory,
  proveAndFinish,
];
