import { Alert, Button } from '@mui/material';
import type { Role } from '@vocabulary/roles.ts';
import { usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { hasVerb } from '../api/access.ts';
import { useCalendar } from './useCalendar.ts';

/** For those who can enter it: the notice of a year is missing, and the way to where it is entered. */
export function CalendarLate() {
  const { permissions } = usePermissions<Role[]>();
  return hasVerb(permissions ?? [], 'holiday_notice.enter') ? <Missing /> : null;
}

function Missing() {
  const t = useTranslate();
  const year = useCalendar().data?.findLast(({ missing }) => missing)?.year;
  if (year === undefined) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button component={Link} to="/holiday-notices" color="inherit" size="small">
          {t('desk.calendar.enter')}
        </Button>
      }
    >
      {t('desk.calendar.missing', { year })}
    </Alert>
  );
}
