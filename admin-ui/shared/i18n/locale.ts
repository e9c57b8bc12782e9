/** Chinese first; English is a full second language. */
export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

const KEY = 'yinxin.locale';

/** What was chosen on this device, else Chinese. */
export function storedLocale(): Locale {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** Remembers the choice and tells browser and screen reader which language the page speaks. */
export function applyLocale(locale: Locale): void {
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // A browser without storage still shows the language until the page is closed.
  }
}
