import { Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';
import { may } from '../fields/abilities.ts';
import { CloseApplication } from './CloseApplication.tsx';

/** Actions on the application's page: open it in the workbench, end a hold. */
export function ApplicationActions({ application }: { application: ApplicationDetail }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const [open, setOpen] = useState(false);
  const mine = may(application, `decide_${application.stage}`);
  return (
    <>
      <CloseApplication application={application} />
      <AbilityButton record={application} verb="release_hold" variant="outlined" onClick={() => setOpen(true)}>
        {t('desk.review.releaseHold')}
      </AbilityButton>
      {(mine || may(application, 'claim')) && (
        <Button variant="contained" component={Link} to={`/review/${application.id}`}>
          {t('desk.application.review')}
        </Button>
      )}
      {open && (
        <VerbDialog
          title={t('desk.review.releaseHold')}
          words={t('desk.review.releaseHoldWords', { until: formatDateTime(application.heldUntil) })}
          confirm={t('desk.review.releaseHold')}
          run={() => provider.act('applications', application.id, 'release-hold')}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            done(t('desk.review.holdReleased'));
          }}
        />
      )}
    </>
  );
}
