import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { useSession } from '../session/SessionContext.tsx';
import styles from './AccountMenu.module.css';

/** Links for a signed-in applicant, and sign-out; `phone` shows who is signed in. */
export function AccountMenu({ phone }: { phone: string }) {
  const { t } = useI18n();
  const { demo, leave } = useSession();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = (event: MouseEvent<HTMLElement>): void => setAnchor(event.currentTarget);
  const close = (): void => setAnchor(null);
  const go = (to: string) => (): void => {
    close();
    void navigate(to);
  };
  const out = async (): Promise<void> => {
    close();
    await leave();
    await navigate('/');
  };
  return (
    <>
      <IconButton aria-label={t('common.menu')} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={open}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M4 7h16M4 12h16M4 17h16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} disablePortal>
        <li className={styles.menuWho} role="presentation">
          {phone}
        </li>
        <MenuItem onClick={go('/applications')}>{t('applications.title')}</MenuItem>
        <MenuItem onClick={go('/certificates')}>{t('certificates.title')}</MenuItem>
        {demo && <MenuItem onClick={go('/demo/outbox')}>{t('outbox.short')}</MenuItem>}
        <MenuItem onClick={() => void out()}>{t('enter.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
