import type { JobWork } from '@vocabulary/benchProtocol.ts';
import { visibleSteps } from '@vocabulary/jobStates.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { join } from '../shared/theme/join.ts';
import styles from './Dots.module.css';

/**
 * The steps and the proof as dots that fill. Making the request counts as part of asking for the certificate; a blank
 * has no earlier keys to get back.
 */
export function Dots({ work }: { work: JobWork }) {
  const { t } = useI18n();
  const applies = (step: (typeof visibleSteps)[number]): boolean => step !== 'key_history' || work.job.token === 'own';
  const current = work.step === 'request' ? 'issue' : work.step;
  return (
    <ol className={styles.dots} aria-label={t('work.steps')}>
      {visibleSteps.filter(applies).map((step) => {
        const done = work.done.includes(step) || work.phase === 'done';
        const ahead = step === current ? 'current' : 'waiting';
        const state = done ? 'done' : ahead;
        return (
          <li
            key={step}
            data-state={state}
            className={join(styles.dot, styles[`dot-${state}`])}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className={styles.dotMark} aria-hidden="true" />
            <span className={styles.dotName}>{t(`productionStep.${step}`)}</span>
            <span className={styles.srOnly}>{t(`work.stepState.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
