import Button from '@mui/material/Button';
import { Suspense } from 'react';
import { Link, Navigate } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { lazyPage } from '../../shared/load/lazyPage.ts';
import { WaitingPage } from '../layout/WaitingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './HomePage.module.css';

/** Asked from the server anyway: what one reads first does not wait for it. */
const PlatformPrices = lazyPage(() => import('./PlatformPrices.tsx').then((part) => part.PlatformPrices));

const steps = ['choose', 'fill', 'materials', 'submit'] as const;
const papers = ['licence', 'legal', 'agent', 'seal'] as const;

/** For a person who comes twice a year: what will happen, what is needed, where to begin. */
export function HomePage() {
  const { t } = useI18n();
  const { account } = useSession();
  if (account === undefined) return <WaitingPage />;
  if (account) return <Navigate to="/applications" replace />;
  return (
    <Page title={t('home.title')} lead={t('home.lead')} wide>
      <div className={styles.home}>
        <div className={styles.homeBegin}>
          <Button component={Link} to="/register?next=%2Fapplications%2Fnew" variant="contained" size="large" fullWidth>
            {t('home.begin')}
          </Button>
          <Button component={Link} to="/sign-in" variant="outlined" size="large" fullWidth>
            {t('home.continue')}
          </Button>
        </div>
        <section className={common.card}>
          <h2>{t('home.prepare')}</h2>
          <ul className={common.ticks}>
            {papers.map((paper) => (
              <li key={paper}>{t(`home.paper.${paper}`)}</li>
            ))}
          </ul>
        </section>
        <section className={common.card}>
          <h2>{t('home.steps')}</h2>
          <ol className={common.numbered}>
            {steps.map((step) => (
              <li key={step}>
                <strong>{t(`step.${step}`)}</strong>
                <span>{t(`home.step.${step}`)}</span>
              </li>
            ))}
          </ol>
          <p className={join(common.quiet, common.small)}>{t('home.after')}</p>
        </section>
        <Suspense fallback={null}>
          <PlatformPrices />
        </Suspense>
      </div>
    </Page>
  );
}
