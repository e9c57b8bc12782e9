import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { firstOpenStep } from '../wizard/progress.ts';

/** The one button at the bottom; nothing while the applicant has nothing to do. */
export function useAction(application: IntakeApplication | null): ReactNode {
  const { t } = useI18n();
  const to = application && wayOf(application);
  return to ? (
    <Button component={Link} to={to} variant="contained" size="large" fullWidth>
      {t(`task.${application.task}`)}
    </Button>
  ) : null;
}

function wayOf(application: IntakeApplication): string | null {
  const own = `/applications/${application.id}`;
  switch (application.task) {
    case 'continue':
    case 'supplement':
    case 'correct':
      return `${own}/${firstOpenStep(application)}`;
    case 'pay':
    case 'resend_receipt':
      return `${own}/pay`;
    case 'accept':
      return `${own}/accept`;
    case 'produce':
    case 'wait':
    case 'none':
      return application.state === 'completed' ? '/certificates' : null;
  }
}
