import type { DecisionReasonCode } from '@vocabulary/decisionReasons.ts';
import type { ChangeEvent } from 'react';
import { useTranslate } from 'react-admin';
import { labelKey } from '../applications/formSections.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { CheckItem } from './checklist.ts';
import { sameTarget, type Draft } from './draft.ts';
import { ReasonChoice } from './ReasonChoice.tsx';
import { targetOf } from './reasonTargets.ts';
import type { SideProps } from './side.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import workbenchStyles from './workbench.module.css';
import styles from './ReturnPanel.module.css';

/**
 * What the applicant has to correct: each marked item with its reasons (number keys)
 * and, if wanted, the reviewer's words.
 */
export function ReturnPanel(props: SideProps) {
  const { groups, draft } = props;
  const t = useTranslate();
  const items = groups.flatMap((group) => group.items);
  const marked = items.filter((item) => isProblem(draft, item));
  return (
    <div className={common.reasons}>
      <p className={common.sectionWords}>{t('desk.review.returnWords')}</p>
      {marked.map((item) => (
        <Target key={item.key} {...props} item={item} />
      ))}
      <AddTarget {...props} items={items.filter((item) => !isProblem(draft, item))} />
      <Comment {...props} />
    </div>
  );
}

function isProblem(draft: Draft, item: CheckItem): boolean {
  return draft.marks[item.key]?.mark === 'problem';
}

function useNameOf(record: ApplicationDetail): (item: CheckItem) => string {
  const t = useTranslate();
  return (item) => {
    const kind = record.materials.find(({ id }) => id === item.materialId)?.kind;
    return item.field ? t(labelKey(item.field.path)) : t(`materialKind.${kind}`);
  };
}

/** One marked item and why. */
function Target({ item, record, draft, change, steps }: SideProps & { item: CheckItem }) {
  const t = useTranslate();
  const name = useNameOf(record)(item);
  const target = targetOf(item);
  const current = item.key === steps.item?.key;
  const chosen = draft.reasons.filter((reason) => sameTarget(reason, target));

  const look = (): void => steps.look(item.key);
  const unmark = (): void => change({ do: 'mark', item, mark: 'problem' });
  const toggle = (code: DecisionReasonCode): void => {
    look();
    change({ do: 'reason', reason: { ...target, code } });
  };
  const write = (event: ChangeEvent<HTMLInputElement>): void =>
    change({ do: 'reasonText', ...target, text: event.target.value });

  return (
    <section
      className={join(workbenchStyles.reasonTarget, current && workbenchStyles.reasonTargetCurrent)}
      aria-label={name}
    >
      <div className={common.reasonHead}>
        <button type="button" className={styles.reasonName} onClick={look}>
          {name}
        </button>
        {item.field && <span className={common.quiet}>{item.field.value}</span>}
        <button type="button" className={common.quietLink} onClick={unmark}>
          {t('ra.action.remove')}
        </button>
      </div>
      <ReasonChoice
        targetKind={item.kind}
        chosen={chosen.map(({ code }) => code)}
        numbered={current}
        onToggle={toggle}
      />
      <input
        className={styles.reasonText}
        value={chosen[0]?.text ?? ''}
        disabled={chosen.length === 0}
        placeholder={t('desk.review.reasonText')}
        aria-label={t('desk.review.reasonTextOf', { name })}
        onFocus={look}
        onChange={write}
      />
    </section>
  );
}

/** Marks one more item, chosen by its name. */
function AddTarget({ record, steps, items }: SideProps & { items: readonly CheckItem[] }) {
  const t = useTranslate();
  const nameOf = useNameOf(record);
  const add = (event: ChangeEvent<HTMLSelectElement>): void => {
    const item = items.find(({ key }) => key === event.target.value);
    if (item) steps.mark('problem', item);
  };
  return (
    <select className={styles.reasonAdd} value="" aria-label={t('desk.review.addTarget')} onChange={add}>
      <option value="">{t('desk.review.addTarget')}</option>
      {items.map((item) => (
        <option key={item.key} value={item.key}>
          {nameOf(item)}
        </option>
      ))}
    </select>
  );
}

function Comment({ draft, change }: SideProps) {
  const t = useTranslate();
  const write = (event: ChangeEvent<HTMLTextAreaElement>): void =>
    change({ do: 'comment', comment: event.target.value });
  return (
    <textarea
      className={workbenchStyles.reasonComment}
      rows={2}
      value={draft.comment}
      placeholder={t('desk.review.comment')}
      aria-label={t('desk.review.comment')}
      onChange={write}
    />
  );
}
