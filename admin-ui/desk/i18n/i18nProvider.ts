import polyglotI18nProvider from 'ra-i18n-polyglot';
import raEnglish from 'ra-language-english';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { applyLocale, storedLocale, type Locale } from '../../shared/i18n/locale.ts';
import { wordsEn } from '../../shared/i18n/words.en.ts';
import { wordsZh } from '../../shared/i18n/words.zh.ts';
import { deskEn } from './desk.en.ts';
import { deskZh } from './desk.zh.ts';
import { zhCN } from './zhCN.ts';

const messages: Record<Locale, TranslationMessages> = {
  zh: { ...zhCN, ...wordsZh, ...deskZh },
  en: { ...raEnglish, ...wordsEn, ...deskEn },
};

/** Chinese first, English beside it; the choice is kept on this device and told to the page. */
export function newI18nProvider(): I18nProvider {
  const first = storedLocale();
  applyLocale(first);
  const provider = polyglotI18nProvider(
    (locale) => {
      applyLocale(locale as Locale);
      return messages[locale as Locale];
    },
    first,
    [
      { locale: 'zh', name: '中文' },
      { locale: 'en', name: 'English' },
    ],
  );
  return provider;
}
