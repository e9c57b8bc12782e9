import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Page } from '../layout/Page.tsx';
import { AgreementChecks } from './AgreementChecks.tsx';
import { FaultLinks } from './FaultLinks.tsx';
import { stepsDone, stepsFor } from './progress.ts';
import { Steps } from './Steps.tsx';
import { Summary } from './Summary.tsx';
import { join } from '../../shared/theme/join.ts';
import wizardStyles from './wizard.module.css';
import common from '../layout/common.module.css';

export function SubmitForm({
  application,
  put,
}: {
  application: IntakeApplication;
  put: (value: IntakeApplication) => void;
}) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const open = application.agreements.filter((one) => !one.accepted);
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const faults = application.faults.filter((fault) => !fault.path.startsWith('agreements.'));
  const [asked, setAsked] = useState(false);

  const submit = async (): Promise<void> => {
    if (faults.length > 0) return show('faults');
    if (open.some((one) => !ticked.includes(one.id))) {
      setAsked(true);
      return show('agreements');
    }
    setBusy(true);
    setError(null);
    try {
      if (open.length > 0)
        await api.consent(
          application.id,
          open.map((one) => one.id),
        );
      await api.submit(application.id);
      await navigate(`/applications/${application.id}?submitted=1`, { replace: true });
    } catch (thrown) {
      const refused = thrown instanceof ApiError ? thrown : new ApiError('internal', '');
      setError(refused);
      setBusy(false);
      if (refused.code === 'validation_failed' || refused.code === 'invalid_state')
        put(await api.application(application.id));
    }
  };
  const again = application.status === 'returned';
  return (
    <Page
      title={t(again ? 'submit.againTitle' : 'submit.title')}
      lead={t(faults.length > 0 ? 'submit.leadFaults' : 'submit.lead')}
      actions={
        <>
          <span className={wizardStyles.total}>
            <span className={join(common.quiet, common.small)}>{t('choose.total')}</span>
            <strong>{formatMoney(application.fees.totalFen)}</strong>
          </span>
          <Button variant="contained" size="large" loading={busy} onClick={() => void submit()}>
            {t(again ? 'submit.again' : 'submit.go')}
          </Button>
        </>
      }
    >
      <Steps current="submit" id={application.id} done={stepsDone(application)} steps={stepsFor(application)} />
      <FaultLinks application={application} faults={faults} />
      <Summary application={application} edit />
      {open.length > 0 && <AgreementChecks agreements={open} ticked={ticked} asked={asked} onChange={setTicked} />}
      <ErrorNote error={error?.code === 'validation_failed' ? null : error} />
    </Page>
  );
}

/** Scrolls to what prevents the submission and gives it the focus. */
function show(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.querySelector<HTMLElement>('a, input')?.focus({ preventScroll: true });
}
