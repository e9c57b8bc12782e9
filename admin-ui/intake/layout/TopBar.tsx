import { Suspense } from 'react';
import { Link, NavLink } from 'react-router';
import seal from '../seal.svg';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { lazyPage } from '../../shared/load/lazyPage.ts';
import { useSession } from '../session/SessionContext.tsx';
import styles from './TopBar.module.css';

const AccountMenu = lazyPage(() => import('./AccountMenu.tsx').then((part) => part.AccountMenu));

/** Brand, the two links of a signed-in applicant, language, and sign-out. */
export function TopBar() {
  const { t, locale, setLocale } = useI18n();
  const { account, demo } = useSession();
  return (
    <header className={styles.top}>
      <div className={styles.topRow}>
        <Link className={styles.brand} to="/">
          <img src={seal} alt="" width="28" height="28" /> {t('common.brand')}
        </Link>
        <nav className={styles.topLinks} aria-label={t('common.menu')}>
          {account && <NavLink to="/applications">{t('applications.title')}</NavLink>}
          {account && <NavLink to="/certificates">{t('certificates.title')}</NavLink>}
          {demo && <NavLink to="/demo/outbox">{t('outbox.short')}</NavLink>}
        </nav>
        <button
          type="button"
          className={styles.language}
          lang={locale === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
        >
          {locale === 'zh' ? 'English' : '中文'}
        </button>
        {account === null && (
          <Link className={styles.topSignIn} to="/sign-in">
            {t('enter.signIn')}
          </Link>
        )}
        {account && (
          <Suspense fallback={<span />}>
            <AccountMenu phone={account.phoneMasked} />
          </Suspense>
        )}
      </div>
    </header>
  );
}
