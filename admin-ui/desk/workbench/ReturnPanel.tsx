import { useTranslate } from 'react-admin';
import { labelKey } from '../applications/formSections.ts';
import type { CheckItem } from './checklist.ts';
import { sameTarget } from './draft.ts';
import { ReasonChoice } from './ReasonChoice.tsx';
import { targetOf } from './reasonTargets.ts';
import type { SideProps } from './side.ts';

/** What the applicant has to mend: each marked item with its reasons, by number key; words of one's own are optional. */
export function ReturnPanel({ record, groups, draft, change, steps }: SideProps) {
  const t = useTranslate();
  const items = groups.flatMap((group) => group.items);
  const marked = items.filter(({ key }) => draft.marks[key]?.mark === 'problem');
  const nameOf = (item: CheckItem): string => {
    const kind = record.materials.find(({ id }) => id === item.materialId)?.kind;
    return item.field ? t(labelKey(item.field.path)) : t(`materialKind.${kind}`);
  };
  return (
    <div className="reasons">
      <p className="section-words">{t('desk.review.returnWords')}</p>
      {marked.map((item) => {
        const target = targetOf(item);
        const current = item.key === steps.item?.key;
        return (
          <section
            key={item.key}
            className={`reason-target${current ? ' reason-target-current' : ''}`}
            aria-label={nameOf(item)}
          >
            <div className="reason-head">
              <button type="button" className="reason-name" onClick={() => steps.look(item.key)}>
                {nameOf(item)}
              </button>
              {item.field && <span className="quiet">{item.field.value}</span>}
              <button
                type="button"
                className="quiet-link"
                onClick={() => change({ do: 'mark', item, mark: 'problem' })}
              >
                {t('ra.action.remove')}
              </button>
            </div>
            <ReasonChoice
              targetKind={item.kind}
              chosen={draft.reasons.filter((one) => sameTarget(one, target)).map(({ code }) => code)}
              numbered={current}
              onToggle={(code) => {
                steps.look(item.key);
                change({ do: 'reason', reason: { ...target, code } });
              }}
            />
            <input
              className="reason-text"
              value={draft.reasons.find((one) => sameTarget(one, target))?.text ?? ''}
              disabled={!draft.reasons.some((one) => sameTarget(one, target))}
              placeholder={t('desk.review.reasonText')}
              aria-label={t('desk.review.reasonTextOf', { name: nameOf(item) })}
              onFocus={() => steps.look(item.key)}
              onChange={(event) => change({ do: 'reasonText', ...target, text: event.target.value })}
            />
          </section>
        );
      })}
      <select
        className="reason-add"
        value=""
        aria-label={t('desk.review.addTarget')}
        onChange={(event) => {
          const item = items.find(({ key }) => key === event.target.value);
          if (item) steps.mark('problem', item);
        }}
      >
        <option value="">{t('desk.review.addTarget')}</option>
        {items
          .filter(({ key }) => draft.marks[key]?.mark !== 'problem')
          .map((item) => (
            <option key={item.key} value={item.key}>
              {nameOf(item)}
            </option>
          ))}
      </select>
      <textarea
        className="reason-comment"
        rows={2}
        value={draft.comment}
        placeholder={t('desk.review.comment')}
        aria-label={t('desk.review.comment')}
        onChange={(event) => change({ do: 'comment', comment: event.target.value })}
      />
    </div>
  );
}
