import {
  createContext,
  startTransition,
  Suspense,
  use,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import type { Catalogue, Messages } from './Catalogue.ts';
import { applyLocale, storedLocale, type Locale } from './locale.ts';
import { newTranslate, type Translate } from './translate.ts';

export interface I18nValue {
  t: Translate;
  locale: Locale;
  setLocale: (locale: Locale) => void;
}

const I18nContext = createContext<I18nValue | null>(null);

/** Texts for pages without react-admin. */
export function I18n({ catalogue, children }: { catalogue: Catalogue; children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(storedLocale);
  useEffect(() => applyLocale(locale), [locale]);
  // As a transition: the page stays as it is until the texts of the other language are there.
  const change = useCallback((wanted: Locale) => startTransition(() => setLocale(wanted)), []);
  return (
    <Suspense>
      <Texts catalogue={catalogue} locale={locale} setLocale={change}>
        {children}
      </Texts>
    </Suspense>
  );
}

interface TextsProps {
  catalogue: Catalogue;
  locale: Locale;
  setLocale: I18nValue['setLocale'];
  children: ReactNode;
}

function Texts({ catalogue, locale, setLocale, children }: TextsProps) {
  const messages = locale === 'zh' ? catalogue.zh : use(englishOf(catalogue));
  const value = useMemo(
    () => ({ t: newTranslate(locale, messages), locale, setLocale }),
    [locale, messages, setLocale],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

const english = new WeakMap<Catalogue, Promise<Messages>>();

/** One promise for each catalogue, because `use` must meet the same one again; without English the page stays Chinese. */
function englishOf(catalogue: Catalogue): Promise<Messages> {
  const known = english.get(catalogue);
  if (known) return known;
  const asked = catalogue.en().catch(() => {
    english.delete(catalogue);
    return catalogue.zh;
  });
  english.set(catalogue, asked);
  return asked;
}

export function useI18n(): I18nValue {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useI18n outside <I18n>');
  return value;
}
