import { useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.tsx';
import common from './common.module.css';

/** Shown when this person may not open the page. */
export function DeniedPage() {
  const t = useTranslate();
  return (
    <div className={common.page}>
      <EmptyState title={t('ra.page.access_denied')} words={t('ra.message.access_denied')} />
    </div>
  );
}
