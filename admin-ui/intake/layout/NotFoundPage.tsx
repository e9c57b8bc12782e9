import { Link } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Page } from './Page.tsx';

export function NotFoundPage() {
  const { t } = useI18n();
  return (
    <Page title={t('error.notFoundTitle')}>
      <p>{t('error.notFound')}</p>
      <p>
        <Link to="/applications">{t('applications.title')}</Link>
      </p>
    </Page>
  );
}
