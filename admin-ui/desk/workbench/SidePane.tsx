import { useTranslate } from 'react-admin';
import { may } from '../fields/abilities.ts';
import { CheckResults } from './CheckResults.tsx';
import { Checklist } from './Checklist.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { RejectPanel } from './RejectPanel.tsx';
import { ReturnPanel } from './ReturnPanel.tsx';
import type { SideProps } from './side.ts';
import styles from './SidePane.module.css';

/**
 * What is to be compared, the results of the automatic checks, and the decision, which is always visible at the foot.
 */
export function SidePane(props: SideProps) {
  const t = useTranslate();
  const { draft, groups, record } = props;
  const items = groups.flatMap((group) => group.items);
  const done = items.filter(({ key }) => draft.marks[key]).length;
  return (
    <aside className={styles.side} aria-label={t(`desk.review.panel.${draft.panel}`)}>
      <div className={styles.sideHead}>
        <h2 className={styles.sideTitle}>{t(`desk.review.panel.${draft.panel}`)}</h2>
        {draft.panel === 'check' && (
          <span className={styles.sideCount}>
            {done}/{items.length}
          </span>
        )}
        {draft.panel === 'check' && (
          <progress
            className={styles.sideProgress}
            max={items.length}
            value={done}
            aria-label={t('desk.review.progress', { done, all: items.length })}
          />
        )}
      </div>
      <div className={styles.sideBody}>
        {draft.panel === 'check' && (
          <>
            <Checklist {...props} />
            <CheckResults
              checks={record.checks}
              draft={draft}
              change={props.change}
              mayOverride={may(record, 'override')}
              materials={record.materials}
              onShow={props.steps.show}
            />
          </>
        )}
        {draft.panel === 'return' && <ReturnPanel {...props} />}
        {draft.panel === 'reject' && <RejectPanel {...props} />}
      </div>
      <DecisionBar {...props} />
    </aside>
  );
}
