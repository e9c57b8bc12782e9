import { useTranslate } from 'react-admin';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import { lastReturn } from './lastReturn.ts';
import { ChecklistItem } from './ChecklistItem.tsx';
import { toneOfGroup } from './MaterialTabs.tsx';
import type { SideProps } from './side.ts';

/** The items picture by picture; the picture on show is open, the others are one line each. */
export function Checklist({ record, groups, draft, steps }: SideProps) {
  const t = useTranslate();
  const before = lastReturn(record);
  return (
    <div className="checklist">
      {groups.map((group) => {
        const open = group.items.some(({ key }) => key === steps.item?.key);
        const marked = group.items.filter(({ key }) => draft.marks[key]).length;
        const name = group.material ? t(`materialKind.${group.material.kind}`) : t('desk.review.noPicture');
        return (
          <section key={group.key} className={`check-group${open ? ' check-group-open' : ''}`}>
            <button
              type="button"
              className="check-group-head"
              aria-expanded={open}
              onClick={() => {
                const to = group.items.find(({ key }) => !draft.marks[key]) ?? group.items[0];
                if (to) steps.look(to.key);
              }}
            >
              <ToneMark tone={toneOfGroup(group, draft)} />
              <span className="check-group-name">{name}</span>
              <span className="quiet">
                {marked}/{group.items.length}
              </span>
            </button>
            {!open && (
              <div className="check-group-peek" aria-hidden="true">
                {group.items
                  .map(({ field }) => field?.value)
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            )}
            {open && (
              <ul className="check-items">
                {group.items.map((item) => (
                  <ChecklistItem
                    key={item.key}
                    item={item}
                    record={record}
                    mark={draft.marks[item.key]?.mark ?? null}
                    current={item.key === steps.item?.key}
                    before={before.filter(
                      (one) =>
                        one.targetKind === item.kind &&
                        (one.target === item.target || one.target === group.material?.kind),
                    )}
                    onLook={() => steps.look(item.key)}
                    onMark={(mark) => steps.mark(mark, item)}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
