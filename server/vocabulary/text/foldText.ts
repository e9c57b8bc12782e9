import { withoutInvisible } from './characters.ts';

/**
 * A text of a person's own: composed characters, plain spaces, and the ordinary character where a PDF gave a radical
 * that looks the same (⽅ → 方). Everything else stays as typed, full-width brackets too.
 */
export function foldWritten(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2E80-\u2FDF]/g, (radical) => radical.normalize('NFKC'))
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
}

/** As it stands on a document: letters of one width, and one dot between the parts of a name, however it was typed. */
export function foldPersonName(text: string): string {
  return foldWritten(text.normalize('NFKC'))
    .replace(/[•‧∙⋅・･]/g, '·')
    .replace(/(?<=\p{Script=Han})\s*[.·]\s*(?=\p{Script=Han})/gu, '·')
    .replace(/[‘’]/g, "'")
    .replace(/\p{Pd}/gu, '-');
}

/** A text whose shape is its own (address of a site or a mailbox): one width, nothing unseen. */
export const foldAddress = (text: string): string => withoutInvisible(text.normalize('NFKC')).trim();

/** A number that may hold hyphens of its own (passports, accounts): no spaces, one kind of hyphen, capitals. */
export function foldHyphened(text: string): string {
  return withoutInvisible(text.normalize('NFKC'))
    .replace(/\s/g, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .toUpperCase();
}

/** A number whose spaces and hyphens only help the eye. */
export const foldCode = (text: string): string => foldHyphened(text).replaceAll('-', '');

/** What is typed into a search, in the form both sides are compared in (SQL: search_form). */
export const foldSearch = (text: string): string =>
  withoutInvisible(text.normalize('NFKC')).replace(/\s+/g, ' ').trim();
