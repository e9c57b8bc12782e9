import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';

interface Props {
  title: string;
  note?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
}

/** What page this is, how many, where back to, and what can be done. */
export function PageHead({ title, note, back, actions }: Props) {
  const t = useTranslate();
  return (
    <div className="page-head">
      <title>{`${title} · ${t('desk.name')}`}</title>
      {back && (
        <Link to={back.to} className="page-back">
          <ArrowBackIcon fontSize="inherit" />
          {back.label}
        </Link>
      )}
      <h1 className="page-title">{title}</h1>
      {note && <div className="page-note">{note}</div>}
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  );
}
