import type { StageState } from '@vocabulary/stages.ts';
import { ToneMark } from '../state/ToneMark.tsx';
import { toneOf } from '../state/stateTones.ts';
import './stageLine.css';

export interface StageStep {
  key: string;
  label: string;
  state: StageState;
  /** The state's word, for those who see neither colour nor shape. */
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
    <ol className={`stage-line${upright ? ' stage-line-upright' : ''}`} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={`stage-step stage-step-${step.state} tone-${toneOf('stageState', step.state)}`}
          aria-current={step.state === 'open' ? 'step' : undefined}
        >
          <span className="stage-step-mark">
            <ToneMark tone={toneOf('stageState', step.state)} />
          </span>
          <span className="stage-step-words">
            <span className="stage-step-name">{step.label}</span>
            <span className="stage-step-note">{step.note ? `${step.stateLabel} · ${step.note}` : step.stateLabel}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
