import Polyglot from 'node-polyglot';
import type { Messages } from './Catalogue.ts';
import type { Locale } from './locale.ts';

/** Key by dots and values for the gaps → text; an unknown key comes back as it is, or as the value named `_`. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** The engine of the desk (react-admin speaks through the same one), for pages without react-admin. */
export function newTranslate(locale: Locale, messages: Messages): Translate {
  const polyglot = new Polyglot({ locale, phrases: messages, onMissingKey: missing });
  return (key, values = {}) => polyglot.t(key, values);
}

const missing = (key: string): string => key;
