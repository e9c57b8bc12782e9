import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { applyLocale, type Locale } from '../../shared/i18n/locale.ts';
import { deskCatalogue } from './deskCatalogue.ts';

const locales = [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
];

/** react-admin needs its first texts at once, so English is loaded before the start for people who have chosen it. */
export async function loadI18nProvider(first: Locale): Promise<I18nProvider> {
  return first === 'zh' ? newI18nProvider() : newI18nProvider(await deskCatalogue.en());
}

/** Chinese first, English second. The choice is kept on this device and set as the page's language. */
export function newI18nProvider(english?: TranslationMessages): I18nProvider {
  const first: Locale = english ? 'en' : 'zh';
  applyLocale(first);
  const textsOf = (locale: string): TranslationMessages | Promise<TranslationMessages> => {
    if (locale === 'zh') return deskCatalogue.zh;
    return english ?? deskCatalogue.en();
  };
  const provider = polyglotI18nProvider(textsOf, first, locales);
  return {
    ...provider,
    changeLocale: async (locale) => {
      await provider.changeLocale(locale);
      applyLocale(locale as Locale);
    },
  };
}
