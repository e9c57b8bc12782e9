/**
 * Length only, no composition rules (NIST SP 800-63B §3.1.1.2, reliability §2.1 6.2): 12 to 200 characters, none of the
 * well-known ones, not the login.
 */
const SHORTEST = 12;
const known = [
  'timevale123',
  '111111',
  'password',
  '123456',
  'qwerty',
  'admin',
  'yinxin',
  'letmein',
  '88888888',
  '1q2w3e4r',
];

export type PasswordFault = 'too_short' | 'too_common' | 'holds_login';

export function passwordFault(password: string, login: string): PasswordFault | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...plain].length < SHORTEST) return 'too_short';
  if (login.length > 2 && plain.includes(login)) return 'holds_login';
  const bare = known.reduce((rest, one) => rest.replaceAll(one, ''), plain);
  return bare.length < 4 || new Set(plain).size < 4 ? 'too_common' : null;
}
