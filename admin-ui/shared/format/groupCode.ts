/** A mobile phone, also a masked one. A landline has no groups of its own: it is shown as it was typed. */
export const isMobile = (code: string): boolean => /^1\d{2}[\d*]{4}\d{4}$/.test(code);

/** The groups in which long numbers are read aloud: USCC 4-4-4-4-2, mobile 3-4-4, anything else by fours. */
export function groupCode(code: string): string[] {
  if (isMobile(code)) return [code.slice(0, 3), code.slice(3, 7), code.slice(7)];
  return code.match(/.{1,4}/gu) ?? [];
}
