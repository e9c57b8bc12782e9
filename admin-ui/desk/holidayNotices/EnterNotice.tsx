import type { CalendarYearRow } from '@presenters/holidayNotice.ts';
import { noticeFault, noticeFaults, readDays } from '@vocabulary/holidayNotice.ts';
import { useDataProvider, useLocaleState, useTranslate } from 'react-admin';
import { faultAt } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import common from '../layout/common.module.css';
import { shownDays, typedDays } from './dayWords.ts';

/** The notice of one year, pasted as it was published; what was understood is shown before it is sent. */
export function EnterNotice({ year: { year, source, ...known }, onClose }: { year: CalendarYearRow; onClose(): void }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const again = source === 'entered';
  const read = ({ daysOff = '', makeUpDays = '' }: Record<string, string>) => ({
    off: readDays(daysOff, year),
    made: readDays(makeUpDays, year),
  });
  const check = (values: Record<string, string>): string | null => {
    const { off, made } = read(values);
    const rest = off.rest || made.rest;
    if (rest) return t('desk.calendar.fault.unreadable', { day: rest });
    const fault = noticeFault({ year, daysOff: off.days, makeUpDays: made.days });
    return fault && t(`desk.calendar.fault.${fault.code}`, { day: fault.day });
  };
  const told = (error: unknown) => {
    const code = noticeFaults.find((one) => one === faultAt(error, 'daysOff'));
    return code ? { words: t(`desk.calendar.fault.${code}`, { day: '' }) } : null;
  };
  return (
    <VerbDialog
      title={t('desk.calendar.enterTitle', { year })}
      words={t('desk.calendar.enterWords')}
      fields={[
        {
          name: 'daysOff',
          label: t('desk.calendar.daysOff'),
          kind: 'long',
          required: true,
          initial: again ? typedDays(known.daysOff) : '',
          help: t('desk.calendar.daysHelp', { year }),
        },
        {
          name: 'makeUpDays',
          label: t('desk.calendar.makeUpDays'),
          kind: 'long',
          initial: again ? typedDays(known.makeUpDays) : '',
          help: t('desk.calendar.makeUpHelp'),
        },
      ]}
      confirm={t('desk.calendar.enter')}
      check={check}
      refusal={told}
      notice={(values) => {
        const { off, made } = read(values);
        return (
          off.days.length > 0 && (
            <p className={common.quiet}>
              {t('desk.calendar.understood', { off: off.days.length, made: made.days.length })}{' '}
              {shownDays(off.days, locale)}
            </p>
          )
        );
      }}
      run={(values) => {
        const { off, made } = read(values);
        const body = { version: known.version, daysOff: off.days, makeUpDays: made.days };
        return provider.act('holiday-notices', year, 'enter', body);
      }}
      onClose={onClose}
      onDone={() => {
        onClose();
        done(t('desk.calendar.enterDone', { year }));
      }}
    />
  );
}
