import { useLocaleState, useTranslate } from 'react-admin';
import { formatInstant } from '../../shared/format/dateTime.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { Tone } from '../../shared/theme/tokens.ts';
import type { JobDetail } from '@presenters/productionJob.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import { attentionWords } from './attentionWords.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

const tones: Readonly<Record<string, Tone>> = { start: 'mine', done: 'done', failed: 'late' };

/** The bench's journal as it was written, every repeat included. */
export function JobSteps({ steps }: { steps: JobDetail['steps'] }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  if (steps.length === 0) return <EmptyState title={t('desk.job.noSteps')} />;
  return (
    <table className={common.plainTable}>
      <tbody>
        {steps.map((step) => (
          <tr key={step.id}>
            <td className={common.when}>{formatInstant(step.createdAt).slice(5)}</td>
            <td>{t(`productionStep.${step.step}`, { _: step.step })}</td>
            <td>
              <StateChip
                tone={tones[step.state] ?? 'waiting'}
                label={t(`desk.job.step.${step.state}`, { _: step.state })}
                quiet
              />
              {step.faultCode && <span className={common.differs}> {attentionWords(step.faultCode, locale, t)}</span>}
            </td>
            <td className={join(common.number, common.quiet)}>
              {step.milliseconds === null ? '' : `${step.milliseconds} ms`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
