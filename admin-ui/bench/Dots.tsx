import type { JobWork } from '@vocabulary/benchProtocol.ts';
import { visibleSteps } from '@vocabulary/jobStates.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';

/** Five steps and the proof as dots that fill. Making the request belongs to asking for the certificate. */
export function Dots({ work }: { work: JobWork }) {
  const { t } = useI18n();
  const current = work.step === 'request' ? 'issue' : work.step;
  return (
    <ol className="dots" aria-label={t('work.steps')}>
      {visibleSteps.map((step) => {
        const done = work.done.includes(step) || work.phase === 'done';
        const ahead = step === current ? 'current' : 'waiting';
        const state = done ? 'done' : ahead;
        return (
          <li key={step} className={`dot dot-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <span className="dot-mark" aria-hidden="true" />
            <span className="dot-name">{t(`productionStep.${step}`)}</span>
            <span className="sr-only">{t(`work.stepState.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
