import HelpOutlineIcon from '@mui/icons-material/HelpOutlineOutlined';
import SearchIcon from '@mui/icons-material/Search';
import { IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import seal from '../seal.svg';
import { AlarmBell } from '../alarms/AlarmBell.tsx';
import { NavBar } from './NavBar.tsx';
import { UserMenu } from './UserMenu.tsx';
import styles from './DeskHeader.module.css';

interface Props {
  onSearch: () => void;
  onHelp: () => void;
  live: boolean;
}

export function DeskHeader({ onSearch, onHelp, live }: Props) {
  const t = useTranslate();
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        <img src={seal} alt="" width="24" height="24" />
        {t('desk.name')}
      </Link>
      <NavBar />
      {!live && (
        <span className={styles.headerOffline} role="status">
          {t('desk.live.lost')}
        </span>
      )}
      <button type="button" className={styles.headerSearch} onClick={onSearch}>
        <SearchIcon fontSize="small" />
        <span>{t('desk.search.open')}</span>
        <kbd>/</kbd>
      </button>
      <AlarmBell />
      <Tooltip title={`${t('desk.help.open')} (?)`}>
        <IconButton size="small" aria-label={t('desk.help.open')} onClick={onHelp}>
          <HelpOutlineIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <UserMenu />
    </header>
  );
}
