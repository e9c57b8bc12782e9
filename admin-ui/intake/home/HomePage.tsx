import Button from '@mui/material/Button';
import { Link, Navigate } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { WaitingPage } from '../layout/WaitingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useSession } from '../session/SessionContext.tsx';

const steps = ['choose', 'fill', 'materials', 'submit'] as const;
const papers = ['licence', 'legal', 'agent', 'seal'] as const;

/** For somebody who comes twice a year: what will happen, what to have at hand, where to begin. */
export function HomePage() {
  const { t } = useI18n();
  const { account } = useSession();
  if (account === undefined) return <WaitingPage />;
  if (account) return <Navigate to="/applications" replace />;
  return (
    <Page title={t('home.title')} lead={t('home.lead')} wide>
      <div className="home">
        <div className="home-begin">
          <Button component={Link} to="/register?next=%2Fapplications%2Fnew" variant="contained" size="large" fullWidth>
            {t('home.begin')}
          </Button>
          <Button component={Link} to="/sign-in" variant="outlined" size="large" fullWidth>
            {t('home.continue')}
          </Button>
        </div>
        <section className="card">
          <h2>{t('home.prepare')}</h2>
          <ul className="ticks">
            {papers.map((paper) => (
              <li key={paper}>{t(`home.paper.${paper}`)}</li>
            ))}
          </ul>
        </section>
        <section className="card">
          <h2>{t('home.steps')}</h2>
          <ol className="numbered">
            {steps.map((step) => (
              <li key={step}>
                <strong>{t(`step.${step}`)}</strong>
                <span>{t(`home.step.${step}`)}</span>
              </li>
            ))}
          </ol>
          <p className="quiet small">{t('home.after')}</p>
        </section>
      </div>
    </Page>
  );
}
