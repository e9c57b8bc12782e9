import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import common from '../layout/common.module.css';
import styles from './PageHead.module.css';

interface Props {
  title: string;
  note?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
}

/** A page's head: title, number of records, way back, and actions. */
export function PageHead({ title, note, back, actions }: Props) {
  const t = useTranslate();
  return (
    <div className={common.pageHead}>
      <title>{`${title} · ${t('desk.name')}`}</title>
      {back && (
        <Link to={back.to} className={styles.pageBack}>
          <ArrowBackIcon fontSize="inherit" />
          {back.label}
        </Link>
      )}
      <h1 className={styles.pageTitle}>{title}</h1>
      {note && <div className={styles.pageNote}>{note}</div>}
      {actions && <div className={styles.pageActions}>{actions}</div>}
    </div>
  );
}
