import { useTranslate } from 'react-admin';
import { EmptyPage } from './EmptyPage.tsx';

export function NotFoundPage() {
  const t = useTranslate();
  return <EmptyPage title={t('ra.page.not_found')} words={t('ra.message.not_found')} />;
}
