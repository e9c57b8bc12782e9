import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { AgreementText } from './AgreementText.tsx';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Page } from '../layout/Page.tsx';
import { Steps } from './Steps.tsx';
import { stepsFor } from './progress.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

interface Props {
  application: IntakeApplication;
  agreement: IntakeApplication['agreements'][number];
  onConsent: () => void;
}

/** Identity numbers and pictures of documents are asked for only after a consent of their own (个人信息保护法, art. 29). */
export function ConsentGate({ application, agreement, onConsent }: Props) {
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const agree = async (): Promise<void> => {
    setBusy(true);
    await api
      .consent(application.id, [agreement.id])
      .then(onConsent, (thrown: unknown) =>
        setError(thrown instanceof ApiError ? thrown : new ApiError('internal', '')),
      );
    setBusy(false);
  };
  return (
    <Page
      title={t('consent.title')}
      lead={t('consent.lead')}
      actions={
        <>
          <Button component={Link} to={`/applications/${application.id}`} variant="outlined" size="large">
            {t('consent.no')}
          </Button>
          <Button variant="contained" size="large" loading={busy} onClick={() => void agree()}>
            {t('consent.yes')}
          </Button>
        </>
      }
    >
      <Steps current="fill" id={application.id} steps={stepsFor(application)} />
      <section className={common.card}>
        <h2>{agreement.title}</h2>
        <AgreementText body={agreement.body} />
        <p className={join(common.quiet, common.small)}>{t('consent.version', { version: agreement.version })}</p>
      </section>
      <ErrorNote error={error} />
    </Page>
  );
}
