import type { CalendarYearRow } from '@presenters/holidayNotice.ts';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';

export function RemoveNotice({ year: { year, version }, onClose }: { year: CalendarYearRow; onClose(): void }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  return (
    <VerbDialog
      title={t('desk.calendar.removeTitle', { year })}
      words={t('desk.calendar.removeWords')}
      confirm={t('desk.calendar.remove')}
      danger
      run={() => provider.act('holiday-notices', year, 'remove', { version })}
      onClose={onClose}
      onDone={() => {
        onClose();
        done(t('desk.calendar.removeDone', { year }));
      }}
    />
  );
}
