import { useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.tsx';
import common from './common.module.css';

/** The desk could not say who this person is. */
export function AuthenticationErrorPage() {
  const t = useTranslate();
  return (
    <div className={common.page}>
      <EmptyState title={t('ra.page.authentication_error')} words={t('ra.message.authentication_error')} />
    </div>
  );
}
