import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { applyLocale, storedLocale, type Locale } from './locale.ts';
import { newTranslator, type Messages, type Translate } from './translator.ts';
import { wordsEn } from './words.en.ts';
import { wordsZh } from './words.zh.ts';

export interface I18nValue {
  t: Translate;
  locale: Locale;
  setLocale: (locale: Locale) => void;
}

const I18nContext = createContext<I18nValue | null>(null);
const words: Record<Locale, Messages> = { zh: wordsZh as unknown as Messages, en: wordsEn as unknown as Messages };

/** Texts for pages without react-admin: the shared words and the page set's own. */
export function I18n({ messages, children }: { messages: Record<Locale, Messages>; children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(storedLocale);
  useEffect(() => applyLocale(locale), [locale]);
  const value = useMemo(
    () => ({ t: newTranslator(words[locale], messages[locale]), locale, setLocale }),
    [locale, messages],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

export function useI18n(): I18nValue {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useI18n outside <I18n>');
  return value;
}
