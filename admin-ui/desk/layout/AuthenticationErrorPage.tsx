import { useTranslate } from 'react-admin';
import { EmptyPage } from './EmptyPage.tsx';

/** Shown when the desk could not find out who is signed in. */
export function AuthenticationErrorPage() {
  const t = useTranslate();
  return <EmptyPage title={t('ra.page.authentication_error')} words={t('ra.message.authentication_error')} />;
}
