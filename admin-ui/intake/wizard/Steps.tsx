import { Link } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './Steps.module.css';

export const wizardSteps = ['choose', 'fill', 'materials', 'submit'] as const;
export type WizardStep = (typeof wizardSteps)[number];

interface Props {
  current: WizardStep;
  /** Null before there is a draft: then the steps are no links. */
  id: number | null;
  done?: Partial<Record<WizardStep, boolean>>;
  steps?: readonly WizardStep[];
}

/** 选择 → 填写 → 材料 → 提交: the present step, and a link to each. */
export function Steps({ current, id, done = {}, steps = wizardSteps }: Props) {
  const { t } = useI18n();
  return (
    <nav aria-label={t('step.label')}>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const words = (
            <>
              <span className={styles.stepMark}>
                {done[step] && step !== current ? <ToneMark tone="done" /> : index + 1}
              </span>
              <span>{t(`step.${step}`)}</span>
              {done[step] && <span className={common.unseen}>{t('step.done')}</span>}
            </>
          );
          return (
            <li
              key={step}
              className={join(styles.step, step === current && styles.stepCurrent, done[step] && styles.stepDone)}
            >
              {id === null || step === current ? (
                <span className={styles.stepBody} aria-current={step === current ? 'step' : undefined}>
                  {words}
                </span>
              ) : (
                <Link className={styles.stepBody} to={`/applications/${id}/${step}`}>
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
