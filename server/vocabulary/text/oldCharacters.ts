/**
 * Chinese systems before Unicode had room for them kept some characters of names in the private use area, U+E815 to
 * U+E864 (GBK's rows FE50–FEA0, up to GB 18030-2005). Here is the standard character of each, in the same order
 * (GB 18030-2022, annex D).
 */
const FIRST = 0xe815;
const STANDARD = [
  ...[
    '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟',
    '㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱',
    '䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟',
    '䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
  ].join(''),
];

/** The standard character for an old private one; null when it is none of those. */
export function standardOf(character: string): string | null {
  return STANDARD[(character.codePointAt(0) ?? 0) - FIRST] ?? null;
}
