import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { Link } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Page } from '../layout/Page.tsx';
import common from '../layout/common.module.css';

/** Shown after an old link: the application has been submitted meanwhile. */
export function NotEditable({ application }: { application: IntakeApplication }) {
  const { t } = useI18n();
  return (
    <Page
      title={t('fill.closedTitle')}
      lead={t('fill.closed')}
      actions={
        <Button component={Link} to={`/applications/${application.id}`} variant="contained" size="large" fullWidth>
          {t('fill.toApplication')}
        </Button>
      }
    >
      <p className={common.quiet}>
        {t('application.number')} <span className={common.mono}>{application.number}</span>
      </p>
    </Page>
  );
}
