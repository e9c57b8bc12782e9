import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { PasswordFault } from '../../vocabulary/passwordFaults.ts';
import { houseWords } from './houseWords.ts';

/** No rules of composition (NIST SP 800-63B §3.1.1.2): what counts is the length and how many guesses it stands. */
const SHORTEST = 12;
/** The highest of the five degrees: more than ten thousand million guesses. */
const STRONG = 4;
/** Judging takes longer than the length grows. A password whose beginning is strong is strong. */
const JUDGED_CHARACTERS = 64;

const strength = new ZxcvbnFactory({
  dictionary: { ...dictionary, house: [...houseWords] },
  graphs: adjacencyGraphs,
  maxLength: JUDGED_CHARACTERS,
});

/** Whose password it is: his login and his name count for nothing in it. */
export interface PasswordOwner {
  login: string;
  name: string;
}

export function passwordFault(password: string, { login, name }: PasswordOwner): PasswordFault | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...plain].length < SHORTEST) return 'too_short';
  const letters = (text: string): string => text.toLowerCase().replace(/[\s._-]/g, '');
  if (login.length > 2 && letters(plain).includes(letters(login))) return 'holds_login';
  const own = [login, name, ...login.split(/[._-]/), ...name.split(/[\s·]/)].filter((word) => word.length > 1);
  return strength.check(plain, own).score < STRONG ? 'too_common' : null;
}
