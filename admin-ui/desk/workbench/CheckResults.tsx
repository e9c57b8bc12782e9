import { isBlocking, needsAcknowledgement } from '@vocabulary/checkKinds.ts';
import { useTranslate } from 'react-admin';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { toneOf } from '../../shared/state/stateTones.ts';
import type { Tone } from '../../shared/theme/tokens.ts';
import type { CheckRow } from '../api/records.ts';
import { evidenceWords } from './evidenceWords.ts';
import type { Draft, DraftAction } from './draft.ts';

/** What the desk checked by itself: what needs a look first, what passed in one line. */
export function CheckResults({
  checks,
  draft,
  change,
  mayOverride,
}: {
  checks: readonly CheckRow[];
  draft: Draft;
  change: (action: DraftAction) => void;
  mayOverride: boolean;
}) {
  const t = useTranslate();
  if (checks.length === 0) return null;
  const passed = checks.filter(({ result }) => result === 'pass');
  const open = checks.filter(({ result }) => result !== 'pass').toSorted((a, b) => rank(a) - rank(b));
  const asked = new Set(checks.filter(needsAcknowledgement).map(({ id }) => id));
  return (
    <section className="results" aria-labelledby="results-title">
      <h3 id="results-title" className="results-title">
        {t('desk.review.results')}
      </h3>
      <ul className="results-list">
        {open.map((check) => (
          <li key={check.id} className="result">
            <StateChip tone={toneOfCheck(check)} label={t(`checkKind.${check.kind}`)} quiet />
            <span className="quiet">{t(`checkLevel.${check.level}`)}</span>
            {evidenceWords(check, t) && <span className="result-evidence">{evidenceWords(check, t)}</span>}
            {asked.has(check.id) && (
              <label className="result-seen">
                <input
                  type="checkbox"
                  checked={draft.acknowledged.includes(check.id)}
                  onChange={() => change({ do: 'acknowledge', checkId: check.id })}
                />
                {t('desk.review.seen')}
              </label>
            )}
          </li>
        ))}
        {mayOverride && checks.some(isBlocking) && (
          <li className="result">
            <label className="result-seen">
              <input type="checkbox" checked={draft.override} onChange={() => change({ do: 'override' })} />
              {t('desk.review.override')}
            </label>
          </li>
        )}
        {passed.length > 0 && (
          <li className="result">
            <StateChip tone="done" label={t('desk.review.passed', { count: passed.length })} quiet />
            <span className="result-passed">
              {[...new Set(passed.map(({ kind }) => t(`checkKind.${kind}`)))].join(t('desk.comma'))}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}

function rank({ level }: CheckRow): number {
  return ['blocking', 'acknowledge', 'advice'].indexOf(level);
}

function toneOfCheck({ level, result }: CheckRow): Tone {
  if (level === 'blocking') return toneOf('checkResult', result);
  return level === 'acknowledge' ? 'due' : 'waiting';
}
