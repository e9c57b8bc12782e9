import { stageTurns } from '@vocabulary/stages.ts';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StageLine, type StageStep } from '../../shared/stages/StageLine.tsx';
import { lineKey } from './NowCard.tsx';
import { reasonLines } from './reasonLines.ts';

/** All stages from top to bottom: finished ones with their date, the present one, and those still to come. */
export function Line({ application }: { application: IntakeApplication }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { stages, submittedAt, status, returns } = application;
  const steps: StageStep[] = [
    {
      key: 'submitted',
      label: t('line.submitted'),
      state: 'done',
      stateLabel: t('stageState.done'),
      note: formatDateTime(submittedAt),
    },
    ...returns.map((one, at) => ({
      key: `return-${at}`,
      label: t('line.sentBack', { smart_count: at + 1, count: at + 1 }),
      state: 'failed' as const,
      stateLabel: formatDateTime(one.at),
      note: [...reasonLines(one.reasons, i18n), ...(one.comment === '' ? [] : [one.comment])].join(
        i18n.locale === 'zh' ? '；' : '; ',
      ),
    })),
    ...(status === 'returned'
      ? [
          {
            key: 'returned',
            label: t(application.state === 'taken_back' ? 'line.takenBack' : 'line.returned'),
            state: 'open' as const,
            stateLabel: t('line.yours'),
          },
        ]
      : []),
    ...walked(stages, status).map((one) => ({
      key: one.stage,
      label: t(lineKey(application, one.stage)),
      state: one.state,
      stateLabel: t(`stageState.${one.state}`),
      note: noteOf(one, t),
    })),
    ...(status === 'withdrawn' || status === 'closed'
      ? [
          {
            key: status,
            label: t(`line.${status}`),
            state: 'waiting' as const,
            stateLabel: formatDateTime(application.closedAt),
          },
        ]
      : []),
  ];
  return <StageLine steps={steps} label={t('application.line')} upright />;
}

type Stages = IntakeApplication['stages'];
/**
 * For an application that ended early, only the stages it passed: up to the stage that
 * rejected it or in which it was withdrawn or closed.
 */
function walked(stages: Stages, status: IntakeApplication['status']): Stages {
  const end = stages.findIndex((one) => one.state === 'failed');
  if (end < 0) return stages;
  return stages.slice(0, status === 'rejected' ? end + 1 : end);
}

function noteOf(
  { state, closedAt, dueAt, promisedWorkingDays, stage }: IntakeApplication['stages'][number],
  t: (key: string, values?: Record<string, unknown>) => string,
): string | undefined {
  switch (state) {
    case 'done':
    case 'failed':
      return closedAt ? formatDateTime(closedAt) : undefined;
    case 'open':
      return dueAt
        ? t(stageTurns[stage] === 'applicant' ? 'line.dueYours' : 'line.due', { time: formatDateTime(dueAt) })
        : undefined;
    case 'waiting':
      // Working days are promised only for our own stages.
      return stageTurns[stage] === 'applicant'
        ? undefined
        : t('line.days', { smart_count: promisedWorkingDays, count: promisedWorkingDays });
  }
}
