import { certificateLimits } from './certificateLimits.ts';
import { lengthOf, privateUseAt, unseenAt, unseenInLinesAt } from './characters.ts';
import { foldAddress, foldCode, foldHyphened, foldPersonName, foldSearch, foldWritten } from './foldText.ts';
import { normalizeMobile } from './mobile.ts';
import { standardOf } from './oldCharacters.ts';

export type TextKind =
  | 'organizationName'
  | 'personName'
  | 'line'
  | 'longText'
  | 'website'
  | 'email'
  | 'phone'
  | 'idNumber'
  | 'creditCode'
  | 'registerNumber'
  | 'bankAccount'
  | 'trackingNumber'
  | 'serial'
  | 'reference'
  | 'search';

/** What may be wrong with a text of any kind; the words are in formFaults.ts. */
type TextFaultCode =
  'text_unseen' | 'text_not_standard' | 'text_old_character' | 'too_long' | 'person_name' | 'organization_name';
interface TextFault {
  code: TextFaultCode;
  values?: Readonly<Record<string, string | number>>;
}

interface TextRule {
  /** The form in which it is kept. */
  fold(text: string): string;
  /** Several lines may stand in it. */
  lines?: true;
  longest?: number;
  /** The code of what is refused, and what the text must look like. */
  shape?: readonly [TextFaultCode, RegExp];
}

/** Letters of any script, hyphen and apostrophe of names in passports, dot and space between parts; 〇 is a number. */
const PERSON_NAME = /^[\p{L}〇](?:[·'\- ]{0,2}[\p{L}\p{M}〇])*$/u;
/** As on a licence: letters, digits and punctuation, no markup; one letter at least. */
const ORGANIZATION_NAME = /^(?=.*\p{L})(?!.*[{}[\]\\])[\p{L}\p{M}\p{N}\p{P}+ ]+$/u;

/**
 * Every kind of text people type: how it is kept and what is refused. Numbers have further rules of their own (check
 * digits: lib/uscc.ts, lib/idNumber.ts).
 */
export const textRules: Readonly<Record<TextKind, TextRule>> = {
  organizationName: {
    fold: foldWritten,
    longest: certificateLimits.O.longest,
    shape: ['organization_name', ORGANIZATION_NAME],
  },
  personName: { fold: foldPersonName, longest: certificateLimits.CN.longest, shape: ['person_name', PERSON_NAME] },
  line: { fold: foldWritten },
  longText: { fold: (text) => text.normalize('NFC').trim(), lines: true },
  website: { fold: foldAddress },
  email: { fold: (text) => foldAddress(text).toLowerCase() },
  phone: { fold: (text) => normalizeMobile(text) ?? foldPhone(text) },
  idNumber: { fold: foldHyphened },
  creditCode: { fold: foldCode },
  registerNumber: { fold: foldCode },
  bankAccount: { fold: foldHyphened },
  trackingNumber: { fold: foldCode },
  serial: { fold: (text) => foldAddress(text).replace(/\s/g, '') },
  reference: { fold: (text) => foldAddress(text).replace(/\s+/g, ' ') },
  search: { fold: foldSearch },
};

/** A character that must stand in no text of this kind, or null. Judged after folding. */
export function characterFault(kind: TextKind, text: string): TextFault | null {
  const hidden = textRules[kind].lines ? unseenInLinesAt(text) : unseenAt(text);
  if (hidden !== null) return { code: 'text_unseen', values: { n: hidden } };
  const own = privateUseAt(text);
  if (own === null) return null;
  const standard = standardOf([...text][own - 1] ?? '');
  return standard === null
    ? { code: 'text_not_standard', values: { n: own } }
    : { code: 'text_old_character', values: { n: own, character: standard } };
}

/** What is wrong with a text that is not empty, or null. Judged after folding. */
export function textFault(kind: TextKind, text: string): TextFault | null {
  const { longest, shape } = textRules[kind];
  const found = characterFault(kind, text);
  if (found) return found;
  if (longest !== undefined && lengthOf(text) > longest) return { code: 'too_long', values: { n: longest } };
  return shape && !shape[1].test(text) ? { code: shape[0] } : null;
}

/** Fixed lines keep their brackets, spaces and one kind of hyphen. */
const foldPhone = (text: string): string => foldAddress(text).replace(/[\p{Pd}\u2212]/gu, '-');
