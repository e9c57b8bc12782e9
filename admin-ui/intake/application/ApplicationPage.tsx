import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { stateTone, stateWords } from '../applications/stateWords.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Page } from '../layout/Page.tsx';
import { WaitingPage } from '../layout/WaitingPage.tsx';
import { Summary } from '../wizard/Summary.tsx';
import { CertificateFacts } from './CertificateFacts.tsx';
import { Line } from './Line.tsx';
import { MoneyFacts } from './MoneyFacts.tsx';
import { useAction } from './nowAction.tsx';
import { NowCard } from './NowCard.tsx';
import { OtherActions } from './OtherActions.tsx';
import { ParcelFacts } from './ParcelFacts.tsx';
import { TokensMissing } from './TokensMissing.tsx';
import { useTurnOfOthers } from './useTurnOfOthers.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './ApplicationPage.module.css';

/** One application: its state, what to do now, what comes next; everything else is below. */
export function ApplicationPage() {
  const id = Number(useParams().id);
  const { t } = useI18n();
  const { value, error, reload, put } = useLoaded(`application:${id}`, () => api.application(id));
  const action = useAction(value);
  useTurnOfOthers(value?.task ?? 'none', reload);
  if (error && !value)
    return (
      <main className={common.page}>
        <ErrorNote error={error} retry={() => void reload()} />
      </main>
    );
  if (!value) return <WaitingPage />;

  return (
    <Page
      wide
      title={value.form.organization.name || t('applications.unnamed')}
      back={{ to: '/applications', label: t('applications.title') }}
      lead={<StateLine application={value} />}
      actions={action}
    >
      <JustSubmitted application={value} />
      <TokensMissing application={value} />
      <NowCard application={value} onChange={put} />
      <div className={styles.columns}>
        <StageCard application={value} />
        <div className={styles.column}>
          <CertificateFacts application={value} />
          <ParcelFacts application={value} />
          <MoneyFacts application={value} />
          <Filled application={value} />
        </div>
      </div>
      <OtherActions application={value} onChange={put} />
      <Hotline number={value.project.hotline} />
    </Page>
  );
}

interface Props {
  application: IntakeApplication;
}

function StateLine({ application }: Props) {
  const { t, locale } = useI18n();
  return (
    <span className={join(common.row, common.wrap)}>
      <StateChip tone={stateTone(application.state)} label={stateWords(application, locale)} />
      <span className={join(common.quiet, common.small)}>
        {t('application.number')} <span className={common.mono}>{application.number}</span>
      </span>
    </span>
  );
}

/** Shown once, right after submission. */
function JustSubmitted({ application }: Props) {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const [just] = useState(search.get('submitted') === '1');
  const marked = search.has('submitted');
  useEffect(() => {
    // Once: coming back to this address later, or reloading it, does not say it again.
    if (marked) setSearch({}, { replace: true });
  }, [marked, setSearch]);
  if (!just || application.status !== 'open') return null;
  return (
    <Note tone="done" role="status">
      <p>
        <strong>{t('application.submitted')}</strong>
      </p>
      <p>{t('application.submittedHelp')}</p>
    </Note>
  );
}

function StageCard({ application }: Props) {
  const { t } = useI18n();
  if (!application.submittedAt) return null;
  return (
    <section className={common.card}>
      <h2>{t('application.line')}</h2>
      <Line application={application} />
    </section>
  );
}

function Filled({ application }: Props) {
  const { t } = useI18n();
  return (
    <details className={join(common.card, common.fold)}>
      <summary>{t(application.status === 'draft' ? 'application.filled' : 'application.summary')}</summary>
      <Summary application={application} />
    </details>
  );
}

function Hotline({ number }: { number: string }) {
  const { t } = useI18n();
  return (
    <p className={join(common.quiet, common.small, common.center)}>
      {t('application.hotline')} <a href={`tel:${number.replace(/-/g, '')}`}>{number}</a>
    </p>
  );
}
