import { useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.tsx';
import common from './common.module.css';

/** Shown when the desk could not find out who is signed in. */
export function AuthenticationErrorPage() {
  const t = useTranslate();
  return (
    <div className={common.page}>
      <EmptyState title={t('ra.page.authentication_error')} words={t('ra.message.authentication_error')} />
    </div>
  );
}
