import { useEffect, useState, type ChangeEvent } from 'react';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { showScheme } from '../shared/theme/colourScheme.ts';
import type { SchemeName } from '../shared/theme/tokens.ts';
import seal from './seal.svg';
import { useAct, useBench } from './useBench.ts';
import common from './common.module.css';
import styles from './Header.module.css';

const KEY = 'yinxin.bench.scheme';

export function Header() {
  const { t, locale, setLocale } = useI18n();
  const { state, act } = useBench();
  const { busy, run } = useAct();
  const [scheme, setScheme] = useScheme();
  const switchTray = (event: ChangeEvent<HTMLInputElement>): void => {
    const on = event.target.checked;
    run(() => act('/tray', { on }));
  };
  return (
    <header className={styles.benchHeader}>
      <img src={seal} alt="" width="36" height="36" />
      <h1>{state.station.name}</h1>
      <div className={styles.benchHeaderEnd}>
        {state.session !== null && state.station.kind === 'staff' && (
          <label className={common.switch}>
            <input
              type="checkbox"
              role="switch"
              aria-checked={state.tray}
              checked={state.tray}
              disabled={busy}
              onChange={switchTray}
            />
            <span>{t('bench.tray')}</span>
          </label>
        )}
        <button type="button" className={common.plain} onClick={() => setScheme(scheme === 'dark' ? 'light' : 'dark')}>
          {t(scheme === 'dark' ? 'bench.light' : 'bench.dark')}
        </button>
        <button
          type="button"
          className={common.plain}
          lang={locale === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
        >
          {t('bench.language')}
        </button>
        {state.session !== null && (
          <>
            <span className={styles.benchWho}>{state.session.name}</span>
            <button
              type="button"
              className={common.plain}
              disabled={busy}
              onClick={() => run(() => act('/session', undefined, 'DELETE'))}
            >
              {t('bench.signOut')}
            </button>
          </>
        )}
      </div>
    </header>
  );
}

/** The colour scheme chosen on this workstation, otherwise the system's. */
function useScheme(): [SchemeName, (scheme: SchemeName) => void] {
  const [scheme, setScheme] = useState<SchemeName>(() => {
    const stored = localStorage.getItem(KEY);
    if (stored === 'dark' || stored === 'light') return stored;
    return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  });
  useEffect(() => showScheme(scheme), [scheme]);
  return [
    scheme,
    (chosen) => {
      localStorage.setItem(KEY, chosen);
      setScheme(chosen);
    },
  ];
}
