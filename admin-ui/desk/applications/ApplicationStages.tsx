import { useTranslate } from 'react-admin';
import { formatDate, formatDateTime } from '../../shared/format/dateTime.ts';
import { StageLine } from '../../shared/stages/StageLine.tsx';
import type { ApplicationDetail, ApplicationStageRow } from '@presenters/applicationDetail.ts';
import styles from './ApplicationStages.module.css';

/** The stages in the project's order, with the date each was done or is due. */
export function ApplicationStages({ application }: { application: ApplicationDetail }) {
  const t = useTranslate();
  const note = ({ state, closedAt, dueAt }: ApplicationStageRow): string | undefined => {
    if (state === 'open' && dueAt) return t('desk.dueAt', { time: formatDateTime(dueAt) });
    return closedAt ? formatDate(closedAt) : undefined;
  };
  const steps = application.stages.map((one) => ({
    key: one.stage,
    label: t(`stage.${one.stage}`),
    state: one.state,
    stateLabel: t(`stageState.${one.state}`),
    note: note(one),
  }));
  return (
    <div className={styles.stages}>
      <StageLine steps={steps} label={t('desk.application.stages')} />
    </div>
  );
}
