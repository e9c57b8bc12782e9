import Button from '@mui/material/Button';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Page } from './Page.tsx';

export function BrokenPage() {
  const { t } = useI18n();
  return (
    <Page title={t('error.brokenTitle')}>
      <p>{t('error.broken')}</p>
      <Button variant="contained" onClick={() => window.location.reload()}>
        {t('error.reload')}
      </Button>
    </Page>
  );
}
