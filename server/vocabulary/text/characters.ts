/**
 * Characters that change what a text says without being seen: Unicode's default ignorables (zero width, variation
 * selectors, fillers), marks of writing direction and format, the blank of Braille, and separators of lines. A text
 * that holds one is not the text a person reads.
 */
const INVISIBLE = String.raw`\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\u2800\u2028\u2029`;
/** Controls, and halves of a character: PostgreSQL and certificates cannot hold all of them. */
const CONTROL = String.raw`\p{Cc}\p{Cs}`;

const unseen = new RegExp(`[${INVISIBLE}${CONTROL}]`, 'u');
const unseenButLineFeed = new RegExp(`(?!\\n)[${INVISIBLE}${CONTROL}]`, 'u');
const controlButLineFeed = new RegExp(`(?!\\n)[${CONTROL}]`, 'u');
const invisible = new RegExp(`[${INVISIBLE}]`, 'gu');
/** Fonts of single houses put characters here; no other font shows the same one. */
const PRIVATE_USE = /\p{Co}/u;

/** Place of the first character that is not seen, counted from 1; null where there is none. */
export const unseenAt = (text: string): number | null => placeOf(unseen, text);
/** The same for a text of several lines. */
export const unseenInLinesAt = (text: string): number | null => placeOf(unseenButLineFeed, text);
/** Place of the first character outside the standard, counted from 1. */
export const privateUseAt = (text: string): number | null => placeOf(PRIVATE_USE, text);
/** Place of the first control that is no line feed, counted from 1. */
export const controlAt = (text: string): number | null => placeOf(controlButLineFeed, text);
/** In a number what is not seen means nothing. Controls stay, so that the number is refused for them. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** Characters as people count them. */
export const lengthOf = (text: string): number => [...text].length;

function placeOf(wanted: RegExp, text: string): number | null {
  const index = text.search(wanted);
  return index < 0 ? null : lengthOf(text.slice(0, index)) + 1;
}
