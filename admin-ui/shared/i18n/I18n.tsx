import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Catalogue, Messages } from './Catalogue.ts';
import { applyLocale, storedLocale, type Locale } from './locale.ts';
import { newTranslate, type Translate } from './translate.ts';

export interface I18nValue {
  t: Translate;
  locale: Locale;
  setLocale: (locale: Locale) => void;
}

/** A language and its texts change together: the page stays as it is until the texts of the other language are there. */
interface Spoken {
  locale: Locale;
  messages: Messages;
}

const I18nContext = createContext<I18nValue | null>(null);

/** Texts for pages without react-admin. Nothing is shown before the first texts are there. */
export function I18n({ catalogue, children }: { catalogue: Catalogue; children: ReactNode }) {
  const [spoken, setSpoken] = useState<Spoken | null>(() => (storedLocale() === 'zh' ? chinese(catalogue) : null));
  const setLocale = useCallback(
    (wanted: Locale): void => {
      if (wanted === 'zh') setSpoken(chinese(catalogue));
      else void english(catalogue).then(setSpoken);
    },
    [catalogue],
  );
  useEffect(() => {
    if (spoken) applyLocale(spoken.locale);
    else void english(catalogue).then(setSpoken);
  }, [spoken, catalogue]);
  const value = useMemo(
    () => spoken && { t: newTranslate(spoken.locale, spoken.messages), locale: spoken.locale, setLocale },
    [spoken, setLocale],
  );
  return value && <I18nContext value={value}>{children}</I18nContext>;
}

function chinese(catalogue: Catalogue): Spoken {
  return { locale: 'zh', messages: catalogue.zh };
}

/** Loads English. If that fails, the page stays Chinese, and choosing English tries again. */
async function english(catalogue: Catalogue): Promise<Spoken> {
  try {
    return { locale: 'en', messages: await catalogue.en() };
  } catch {
    return chinese(catalogue);
  }
}

export function useI18n(): I18nValue {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useI18n outside <I18n>');
  return value;
}
