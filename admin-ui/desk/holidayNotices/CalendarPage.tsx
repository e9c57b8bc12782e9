import type { CalendarYearRow } from '@presenters/holidayNotice.ts';
import type { Role } from '@vocabulary/roles.ts';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useLocaleState, usePermissions, useTranslate } from 'react-admin';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { hasVerb } from '../api/access.ts';
import { Facts } from '../fields/Facts.tsx';
import { Failure } from '../fields/Failure.tsx';
import { PageHead } from '../fields/PageHead.tsx';
import { Section } from '../fields/Section.tsx';
import { ListSkeleton } from '../lists/ListSkeleton.tsx';
import common from '../layout/common.module.css';
import { EnterNotice } from './EnterNotice.tsx';
import { RemoveNotice } from './RemoveNotice.tsx';
import { shownDays } from './dayWords.ts';
import { useCalendar } from './useCalendar.ts';

type Open = { year: CalendarYearRow; act: 'enter' | 'remove' } | null;

/** Which days count as working days, year by year, and where an administrator enters the notice of a year. */
export function CalendarPage() {
  const t = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  const { data, error, isPending, refetch } = useCalendar();
  const [open, setOpen] = useState<Open>(null);
  const enters = hasVerb(permissions ?? [], 'holiday_notice.enter');
  return (
    <div className={common.page}>
      <PageHead title={t('desk.nav.holiday-notices')} />
      <p className={common.sectionWords}>{t('desk.calendar.words')}</p>
      {isPending && <ListSkeleton rows={4} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.map((year) => (
        <Year key={year.year} year={year} onAct={enters ? (act) => setOpen({ year, act }) : null} />
      ))}
      {open?.act === 'enter' && <EnterNotice year={open.year} onClose={() => setOpen(null)} />}
      {open?.act === 'remove' && <RemoveNotice year={open.year} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Year({ year, onAct }: { year: CalendarYearRow; onAct: ((act: 'enter' | 'remove') => void) | null }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const entered = year.source === 'entered';
  return (
    <Section
      title={t('desk.calendar.year', { year: year.year })}
      actions={
        onAct && (
          <span>
            <Button size="small" variant={year.missing ? 'contained' : 'text'} onClick={() => onAct('enter')}>
              {t(entered ? 'desk.calendar.change' : 'desk.calendar.enter')}
            </Button>
            {entered && (
              <Button size="small" color="error" onClick={() => onAct('remove')}>
                {t('desk.calendar.remove')}
              </Button>
            )}
          </span>
        )
      }
    >
      {year.missing && (
        <p className={common.formFault} role="status">
          {t('desk.calendar.missing', { year: year.year })}
        </p>
      )}
      <Facts
        facts={[
          [
            t('desk.calendar.source'),
            entered
              ? t('desk.calendar.entered', {
                  name: year.enteredByName ?? '',
                  at: year.enteredAt ? formatDateTime(year.enteredAt) : '',
                })
              : t(`desk.calendar.${year.source}`),
          ],
          [t('desk.calendar.daysOff'), shownDays(year.daysOff, locale)],
          [t('desk.calendar.makeUpDays'), shownDays(year.makeUpDays, locale)],
        ]}
      />
    </Section>
  );
}
