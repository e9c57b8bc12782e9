import Polyglot from 'node-polyglot';
import type { Messages } from './Catalogue.ts';
import type { Locale } from './locale.ts';

/**
 * Key by dots and values for the placeholders → text. An unknown key is returned unchanged, or as the value named `_`.
 */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** The translation engine that react-admin uses too, for pages without react-admin. */
export function newTranslate(locale: Locale, messages: Messages): Translate {
  const polyglot = new Polyglot({ locale, phrases: messages, onMissingKey: missing });
  return (key, values = {}) => polyglot.t(key, values);
}

const missing = (key: string): string => key;
