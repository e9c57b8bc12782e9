import { Button } from '@mui/material';
import type { StaffChangeRow } from '@presenters/staffChange.ts';
import type { Role } from '@vocabulary/roles.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, usePermissions, useTranslate } from 'react-admin';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { hasVerb } from '../api/access.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { Failure } from '../fields/Failure.tsx';
import { Section } from '../fields/Section.tsx';
import common from '../layout/common.module.css';
import styles from './WaitingChanges.module.css';

type Act = 'consent' | 'withdraw';

/** Changes of staff and stations that wait for a second administrator, above the list they are about. */
export function WaitingChanges() {
  const { permissions } = usePermissions<Role[]>();
  return hasVerb(permissions ?? [], 'staff_change.read') ? (
    <Panel decides={hasVerb(permissions ?? [], 'staff_change.withdraw')} />
  ) : null;
}

function Panel({ decides }: { decides: boolean }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const {
    data = [],
    error,
    refetch,
  } = useQuery({
    queryKey: ['staff-changes'],
    queryFn: () => provider.staffChanges(),
    refetchInterval: 60_000,
  });
  const [asked, setAsked] = useState<{ change: StaffChangeRow; act: Act } | null>(null);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return null;
  const what = ({ kind, about, roles }: StaffChangeRow): string =>
    t(`desk.staffChange.${kind}`, {
      about,
      roles: roles.map((role) => t(`role.${role}`)).join(t('desk.comma')) || '—',
    });

  return (
    <div className={common.page}>
      <Section title={t('desk.staffChange.title')}>
        <ul className={styles.changes}>
          {data.map((change) => (
            <li key={change.id} className={styles.change}>
              <span>
                <strong>{what(change)}</strong>
                <span className={styles.asked}>
                  {t('desk.staffChange.asked', { name: change.askedBy, at: formatDateTime(change.askedAt) })}
                  {change.stuck && t('desk.staffChange.stuck')}
                  {change.from && t('desk.staffChange.alone', { at: formatDateTime(change.from) })}
                </span>
              </span>
              {decides && (
                <span className={styles.acts}>
                  {change.mayConsent && (
                    <Button size="small" variant="contained" onClick={() => setAsked({ change, act: 'consent' })}>
                      {t('desk.staffChange.consent')}
                    </Button>
                  )}
                  <Button size="small" onClick={() => setAsked({ change, act: 'withdraw' })}>
                    {t('desk.staffChange.withdraw')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {asked && (
        <VerbDialog
          title={what(asked.change)}
          words={t(`desk.staffChange.${asked.act}Words`)}
          confirm={t(`desk.staffChange.${asked.act}`)}
          danger={asked.act === 'withdraw'}
          run={() => provider.act('staff-changes', asked.change.id, asked.act)}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            done(t(`desk.staffChange.${asked.act}Done`));
          }}
        />
      )}
    </div>
  );
}
