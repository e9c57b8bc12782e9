import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { act } from '../api/act.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';

/** A senior reviewer ends an application that cannot go on. */
export function CloseApplication({ application }: { application: ApplicationDetail }) {
  const t = useTranslate();
  const done = useVerbDone();
  const [open, setOpen] = useState(false);
  return (
    <>
      <AbilityButton record={application} verb="close" variant="outlined" color="error" onClick={() => setOpen(true)}>
        {t('desk.application.close')}
      </AbilityButton>
      {open && (
        <VerbDialog
          title={t('desk.application.close')}
          words={t('desk.application.closeWords')}
          confirm={t('desk.application.close')}
          danger
          fields={[{ name: 'reason', label: t('desk.field.reason'), kind: 'long', required: true }]}
          run={({ reason = '' }) => act('applications', application.id, 'close', { reason: reason.trim() })}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            done(t('desk.application.closed'));
          }}
        />
      )}
    </>
  );
}
