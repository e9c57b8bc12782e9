import { useEffect } from 'react';
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
import { NowCard } from './NowCard.tsx';
import { OtherActions } from './OtherActions.tsx';
import { ParcelFacts } from './ParcelFacts.tsx';
import { useAction } from './nowAction.tsx';

const LOOK_MS = 20_000;

/** One application: where it stands, the one thing to do now, what comes next; everything else below. */
export function ApplicationPage() {
  const id = Number(useParams().id);
  const { t, locale } = useI18n();
  const [search] = useSearchParams();
  const { value, error, reload, put } = useLoaded(`application:${id}`, () => api.application(id));
  const action = useAction(value);
  const task = value?.task ?? 'none';
  useEffect(() => {
    if (task === 'none') return;
    // Somebody else's turn may end while one looks; a hidden page need not ask.
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [task, reload]);
  if (error && !value)
    return (
      <main className="page">
        <ErrorNote error={error} retry={() => void reload()} />
      </main>
    );
  if (!value) return <WaitingPage />;

  return (
    <Page
      wide
      title={value.form.organization.name || t('applications.unnamed')}
      back={{ to: '/applications', label: t('applications.title') }}
      lead={
        <span className="row wrap">
          <StateChip tone={stateTone(value.state)} label={stateWords(value, locale)} />
          <span className="quiet small">
            {t('application.number')} <span className="mono">{value.number}</span>
          </span>
        </span>
      }
      actions={action}
    >
      {search.get('submitted') === '1' && value.status === 'open' && (
        <Note tone="done" role="status">
          <p>
            <strong>{t('application.submitted')}</strong>
          </p>
          <p>{t('application.submittedHelp')}</p>
        </Note>
      )}
      <NowCard application={value} onChange={put} />
      <div className="columns">
        {value.submittedAt && (
          <section className="card">
            <h2>{t('application.line')}</h2>
            <Line application={value} />
          </section>
        )}
        <div className="column">
          <CertificateFacts application={value} />
          <ParcelFacts application={value} />
          <MoneyFacts application={value} />
          <details className="card fold">
            <summary>{t(value.status === 'draft' ? 'application.filled' : 'application.summary')}</summary>
            <Summary application={value} />
          </details>
        </div>
      </div>
      <OtherActions application={value} onChange={put} />
      <p className="quiet small center">
        {t('application.hotline')}{' '}
        <a href={`tel:${value.project.hotline.replace(/-/g, '')}`}>{value.project.hotline}</a>
      </p>
    </Page>
  );
}
