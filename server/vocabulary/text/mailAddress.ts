import { textRules } from './textRules.ts';

/** Characters of an address, at most (RFC 5321). */
export const LONGEST_MAIL_ADDRESS = 254;

/**
 * One mailbox and nothing else: no name, no list, no quoted part, no character that begins another line of a mail. The
 * host has a dot, as on the internet; a host in Chinese is written in its `xn--` form.
 */
const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const TOP = '[a-z][a-z0-9-]{0,61}[a-z0-9]';
const MAIL_ADDRESS = new RegExp(`^(?!.{65,}@)${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${TOP}$`);

/** The address as it is kept and written to, or null where the text is none. */
export function mailAddressOf(text: string): string | null {
  const address = textRules.email.fold(text);
  return address.length <= LONGEST_MAIL_ADDRESS && MAIL_ADDRESS.test(address) ? address : null;
}
