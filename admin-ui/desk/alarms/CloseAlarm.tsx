import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { AlarmRow } from '@presenters/alarm.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';

export function CloseAlarm({ alarm }: { alarm: AlarmRow }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const [open, setOpen] = useState(false);
  return (
    <>
      <AbilityButton record={alarm} verb="close" size="small" onClick={() => setOpen(true)}>
        {t('desk.alarm.close')}
      </AbilityButton>
      {open && (
        <VerbDialog
          title={t(`alarmKind.${alarm.kind}`)}
          words={t('desk.alarm.closeWords')}
          fields={[{ name: 'reason', label: t('desk.alarm.reason'), kind: 'long', required: true }]}
          confirm={t('desk.alarm.close')}
          run={({ reason = '' }) => provider.act('alarms', alarm.id, 'close', { reason })}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            done(t('desk.alarm.closed'));
          }}
        />
      )}
    </>
  );
}
