import { useTranslate } from 'react-admin';
import { EmptyPage } from './EmptyPage.tsx';

/** Shown when this person may not open the page. */
export function DeniedPage() {
  const t = useTranslate();
  return <EmptyPage title={t('ra.page.access_denied')} words={t('ra.message.access_denied')} />;
}
