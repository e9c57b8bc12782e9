import { useTranslate } from 'react-admin';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { toneOf } from '../../shared/state/stateTones.ts';
import { failureReasons, failureWords } from './failureWords.ts';
import type { CheckRow } from '@presenters/check.ts';
import styles from './PictureMarks.module.css';

/** Results of the automatic checks of the shown picture, faults first. */
export function PictureMarks({ checks }: { checks: readonly CheckRow[] }) {
  const t = useTranslate();
  return (
    <span className={styles.pictureMarks}>
      {checks
        .toSorted((a, b) => Number(a.result === 'pass') - Number(b.result === 'pass'))
        .map((check) => (
          <StateChip
            key={check.id}
            tone={toneOf('checkResult', check.result)}
            label={
              check.result === 'pass'
                ? t(`checkKind.${check.kind}`)
                : [failureWords(check, t), ...failureReasons(check, t).slice(0, 1)].join(t('desk.colon'))
            }
            quiet
          />
        ))}
    </span>
  );
}
