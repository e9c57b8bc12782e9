import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { Bones } from '../layout/Bones.tsx';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Hotlines } from '../layout/Hotlines.tsx';
import { Page } from '../layout/Page.tsx';
import { ApplicationCard } from './ApplicationCard.tsx';
import common from '../layout/common.module.css';

/** All applications of this account; those that wait for the applicant come first. */
export function ApplicationsPage() {
  const { t } = useI18n();
  const { value, error, reload } = useLoaded('applications', api.applications);
  const mine = value?.filter((one) => !['wait', 'none'].includes(one.task)) ?? [];
  const others = value?.filter((one) => ['wait', 'none'].includes(one.task)) ?? [];
  return (
    <Page
      title={t('applications.title')}
      actions={
        <Button component={Link} to="/applications/new" variant="contained" size="large" fullWidth>
          {t('applications.new')}
        </Button>
      }
    >
      <ErrorNote error={error} retry={() => void reload()} />
      {!value && !error && <Bones lines={6} />}
      {value?.length === 0 && (
        <div className={common.empty}>
          <p className={common.emptyTitle}>{t('applications.empty')}</p>
          <p className={common.quiet}>{t('applications.emptyHelp')}</p>
        </div>
      )}
      {mine.length > 0 && (
        <section aria-labelledby="waits">
          <h2 id="waits" className={common.listTitle}>
            {t('applications.waits', { count: mine.length })}
          </h2>
          {mine.map((one) => (
            <ApplicationCard key={one.id} row={one} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others" className={common.listTitle}>
            {t('applications.others', { count: others.length })}
          </h2>
          {others.map((one) => (
            <ApplicationCard key={one.id} row={one} />
          ))}
        </section>
      )}
      <Hotlines />
    </Page>
  );
}
