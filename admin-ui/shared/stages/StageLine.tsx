import type { StageState } from '@vocabulary/stages.ts';
import { ToneMark } from '../state/ToneMark.tsx';
import { toneOf } from '../state/stateTones.ts';
import { join } from '../theme/join.ts';
import styles from './StageLine.module.css';

export interface StageStep {
  key: string;
  label: string;
  state: StageState;
  /** The state's word, for people who cannot see colour or shape. */
  stateLabel: string;
  /** A short second line: a date, a deadline, a person. */
  note?: string | undefined;
}

/** The stages of an application in the project's order; along the top of a page or down the side of a phone. */
export function StageLine({
  steps,
  label,
  upright = false,
}: {
  steps: readonly StageStep[];
  label: string;
  upright?: boolean;
}) {
  return (
    <ol
      data-part="stage-line"
      className={join(styles.stageLine, upright && styles.stageLineUpright)}
      aria-label={label}
    >
      {steps.map((step) => (
        <li
          key={step.key}
          className={join(
            styles.stageStep,
            styles[`stage-step-${step.state}`],
            `tone-${toneOf('stageState', step.state)}`,
          )}
          aria-current={step.state === 'open' ? 'step' : undefined}
        >
          <span className={styles.stageStepMark}>
            <ToneMark tone={toneOf('stageState', step.state)} />
          </span>
          <span className={styles.stageStepWords}>
            <span className={styles.stageStepName}>{step.label}</span>
            <span className={styles.stageStepNote}>
              {step.note ? `${step.stateLabel} · ${step.note}` : step.stateLabel}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
