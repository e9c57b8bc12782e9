import { isBlocking, needsAcknowledgement } from '@vocabulary/checkKinds.ts';
import { useTranslate } from 'react-admin';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { toneOf } from '../../shared/state/stateTones.ts';
import type { Tone } from '../../shared/theme/tokens.ts';
import type { ApplicationMaterial } from '@presenters/applicationDetail.ts';
import type { CheckRow } from '@presenters/check.ts';
import { failureReasons, failureWords } from './failureWords.ts';
import type { Draft, DraftAction } from './draft.ts';
import common from '../layout/common.module.css';
import styles from './CheckResults.module.css';

/** Results of the automatic checks: first those that need a look, then all passed ones in one line. */
export function CheckResults({
  checks,
  draft,
  change,
  mayOverride,
  materials,
  onShow,
}: {
  checks: readonly CheckRow[];
  draft: Draft;
  change: (action: DraftAction) => void;
  mayOverride: boolean;
  materials: readonly Pick<ApplicationMaterial, 'id' | 'kind'>[];
  /** Shows the picture a check is about. */
  onShow: (materialId: number) => void;
}) {
  const t = useTranslate();
  if (checks.length === 0) return null;
  const failedKinds = new Set(checks.filter(({ result }) => result !== 'pass').map(({ kind }) => kind));
  const passed = checks.filter(({ result }) => result === 'pass');
  const clean = passed.filter(({ kind }) => !failedKinds.has(kind));
  const open = checks.filter(({ result }) => result !== 'pass').toSorted((a, b) => rank(a) - rank(b));
  const asked = new Set(checks.filter(needsAcknowledgement).map(({ id }) => id));
  return (
    <section className={styles.results} aria-labelledby="results-title">
      <h3 id="results-title" className={styles.resultsTitle}>
        {t('desk.review.results')}
      </h3>
      <ul className={styles.resultsList}>
        {open.map((check) => (
          <li key={check.id} className={styles.result}>
            <StateChip tone={toneOfCheck(check)} label={failureWords(check, t)} quiet />
            <PictureOf check={check} materials={materials} onShow={onShow} />
            <span className={common.quiet}>{t(`checkLevel.${check.level}`)}</span>
            {failureReasons(check, t).map((reason) => (
              <span key={reason} className={styles.resultEvidence}>
                {reason}
              </span>
            ))}
            {asked.has(check.id) && (
              <label data-part="seen" className={styles.resultSeen}>
                <input
                  type="checkbox"
                  checked={draft.acknowledged.includes(check.id)}
                  onChange={() => change({ do: 'acknowledge', checkId: check.id })}
                />
                {t('desk.review.seen')} <kbd>C</kbd>
              </label>
            )}
          </li>
        ))}
        {mayOverride && checks.some(isBlocking) && (
          <li className={styles.result}>
            <label data-part="seen" className={styles.resultSeen}>
              <input type="checkbox" checked={draft.override} onChange={() => change({ do: 'override' })} />
              {t('desk.review.override')}
            </label>
          </li>
        )}
        {passed.length > 0 && (
          <li className={styles.result}>
            <StateChip tone="done" label={t('desk.review.passed', { count: passed.length })} quiet />
            <span className={styles.resultPassed}>
              {[...new Set(clean.map(({ kind }) => t(`checkKind.${kind}`)))].join(t('desk.comma'))}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The picture a check is about, by its name; pressing it shows the picture. */
function PictureOf({
  check,
  materials,
  onShow,
}: {
  check: CheckRow;
  materials: readonly Pick<ApplicationMaterial, 'id' | 'kind'>[];
  onShow: (materialId: number) => void;
}) {
  const t = useTranslate();
  const material = materials.find(({ id }) => id === check.materialId);
  if (!material) return null;
  return (
    <button type="button" className={styles.resultPicture} data-page-keys onClick={() => onShow(material.id)}>
      {t(`materialKind.${material.kind}`)}
    </button>
  );
}

function rank({ level }: CheckRow): number {
  return ['blocking', 'acknowledge', 'advice'].indexOf(level);
}

function toneOfCheck({ level, result }: CheckRow): Tone {
  if (level === 'blocking') return toneOf('checkResult', result);
  return level === 'acknowledge' ? 'due' : 'waiting';
}
