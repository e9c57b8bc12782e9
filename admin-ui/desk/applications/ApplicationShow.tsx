import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import { StateField } from '../fields/StateField.tsx';
import { TimeLeftField } from '../fields/TimeLeftField.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';
import { ApplicationActions } from './ApplicationActions.tsx';
import { ApplicationForm } from './ApplicationForm.tsx';
import { ApplicationHangers } from './ApplicationHangers.tsx';
import { ApplicationMaterials } from './ApplicationMaterials.tsx';
import { ApplicationStages } from './ApplicationStages.tsx';
import { Notes } from './Notes.tsx';
import { Timeline } from './Timeline.tsx';
import common from '../layout/common.module.css';
import styles from './ApplicationShow.module.css';

/** One application: its state, the records that belong to it, and everything that happened, in order. */
export function ApplicationShow() {
  const t = useTranslate();
  return (
    <ShowPage<ApplicationDetail>
      title={(row) => row.organizationName || row.number}
      note={(row) => (
        <>
          <code className={common.code}>{row.number}</code>
          <span>{t(`businessType.${row.businessType}`)}</span>
          <StateField kind="applicationState" state={row.status} />
          {row.heldUntil && (
            <StateChip tone="due" label={t('desk.review.onHold', { until: formatDateTime(row.heldUntil) })} />
          )}
          {row.minutesLeft !== null && <TimeLeftField minutes={row.minutesLeft} dueAt={row.dueAt} full />}
        </>
      )}
      actions={(row) => <ApplicationActions application={row} />}
    >
      {(row) => (
        <>
          <div className={styles.pageSubhead}>
            <span>{row.projectName}</span>
            <GroupedCode code={row.uscc} />
            {row.assigneeName && (
              <span>{t('desk.pair', { name: t('desk.field.assignee'), value: row.assigneeName })}</span>
            )}
            {row.round > 1 && <span>{t('desk.round', { round: row.round })}</span>}
          </div>
          <ApplicationStages application={row} />
          <div className={styles.application}>
            <div>
              <Timeline application={row} />
              <Notes application={row} />
            </div>
            <div>
              <ApplicationHangers application={row} />
              <ApplicationMaterials application={row} />
            </div>
          </div>
          <ApplicationForm application={row} />
        </>
      )}
    </ShowPage>
  );
}
