import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import seal from '../seal.svg';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { useSession } from '../session/SessionContext.tsx';

/** Brand, the two places of a signed-in applicant, language, and the way out. */
export function TopBar() {
  const { t, locale, setLocale } = useI18n();
  const { account, demo, leave } = useSession();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const go = (to: string) => () => {
    setAnchor(null);
    void navigate(to);
  };
  const out = async (): Promise<void> => {
    setAnchor(null);
    await leave();
    await navigate('/');
  };
  return (
    <header className="top">
      <div className="top-row">
        <Link className="brand" to="/">
          <img src={seal} alt="" width="28" height="28" /> {t('common.brand')}
        </Link>
        <nav className="top-links" aria-label={t('common.menu')}>
          {account && <NavLink to="/applications">{t('applications.title')}</NavLink>}
          {account && <NavLink to="/certificates">{t('certificates.title')}</NavLink>}
          {demo && <NavLink to="/demo/outbox">{t('outbox.short')}</NavLink>}
        </nav>
        <button
          type="button"
          className="language"
          lang={locale === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
        >
          {locale === 'zh' ? 'English' : '中文'}
        </button>
        {account === null && (
          <Link className="top-sign-in" to="/sign-in">
            {t('enter.signIn')}
          </Link>
        )}
        {account && (
          <>
            <IconButton
              aria-label={t('common.menu')}
              aria-haspopup="menu"
              aria-expanded={anchor !== null}
              onClick={(event) => setAnchor(event.currentTarget)}
              className="menu-button"
            >
              <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                <path d="M4 7h16M4 12h16M4 17h16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
              </svg>
            </IconButton>
            <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
              <li className="menu-who" role="presentation">
                {account.phoneMasked}
              </li>
              <MenuItem onClick={go('/applications')}>{t('applications.title')}</MenuItem>
              <MenuItem onClick={go('/certificates')}>{t('certificates.title')}</MenuItem>
              {demo && <MenuItem onClick={go('/demo/outbox')}>{t('outbox.short')}</MenuItem>}
              <MenuItem onClick={() => void out()}>{t('enter.signOut')}</MenuItem>
            </Menu>
          </>
        )}
      </div>
    </header>
  );
}
