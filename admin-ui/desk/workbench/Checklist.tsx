import type { MaterialKind } from '@vocabulary/materialKinds.ts';
import { useTranslate } from 'react-admin';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { ReasonRow } from '@presenters/decision.ts';
import type { CheckGroup, CheckItem } from './checklist.ts';
import { ChecklistItem } from './ChecklistItem.tsx';
import { lastReturn } from './lastReturn.ts';
import { reasonWords } from '../applications/reasonWords.ts';
import { hasChanged, judgedOf } from './secondRound.ts';
import { toneOfGroup } from './MaterialTabs.tsx';
import type { SideProps } from './side.ts';
import common from '../layout/common.module.css';
import styles from './Checklist.module.css';

/** The items picture by picture. Those of the shown picture are open; each other picture is one line. */
export function Checklist(props: SideProps) {
  return (
    <div>
      <SentBackFor record={props.record} />
      {props.groups.map((group) => (
        <Group key={group.key} {...props} group={group} />
      ))}
    </div>
  );
}

/** In a later round: why the application was sent back, before anything else. */
function SentBackFor({ record }: Pick<SideProps, 'record'>) {
  const t = useTranslate();
  const reasons = lastReturn(record);
  if (reasons.length === 0) return null;
  return (
    <section className={styles.sentBack} aria-label={t('desk.review.sentBackFor')}>
      <h3 className={styles.sentBackTitle}>{t('desk.review.sentBackFor')}</h3>
      {reasons.map((reason) => (
        <div key={`${reason.targetKind} ${reason.target} ${reason.code}`}>
          {reasonWords(reason, record.materials, t)}
        </div>
      ))}
    </section>
  );
}

type GroupProps = SideProps & { group: CheckGroup };

function Group(props: GroupProps) {
  const { group, steps } = props;
  const open = group.items.some(({ key }) => key === steps.item?.key);
  return (
    <section className={styles.checkGroup}>
      <GroupHead {...props} open={open} />
      {open ? <OpenItems {...props} /> : <Peek items={group.items} />}
    </section>
  );
}

/** The picture's name and how many of its items are marked; pressing it opens the first unmarked one. */
function GroupHead({ record, group, draft, steps, open }: GroupProps & { open: boolean }) {
  const t = useTranslate();
  const unmarked = group.items.filter(({ key }) => !draft.marks[key]);
  const look = (): void => {
    const to = unmarked[0] ?? group.items[0];
    if (to) steps.look(to.key);
  };
  return (
    <button type="button" className={styles.checkGroupHead} aria-expanded={open} onClick={look}>
      <ToneMark tone={toneOfGroup(group, draft)} />
      <span className={styles.checkGroupName}>
        {group.material ? t(`materialKind.${group.material.kind}`) : t('desk.review.noPicture')}
      </span>
      {hasChanged(record, group) && <span className={styles.changed}>{t('desk.review.changed')}</span>}
      <span className={common.quiet}>
        {group.items.length - unmarked.length}/{group.items.length}
      </span>
    </button>
  );
}

function Peek({ items }: { items: readonly CheckItem[] }) {
  const values = items.map(({ field }) => field?.value).filter(Boolean);
  return (
    <div className={styles.checkGroupPeek} aria-hidden="true">
      {values.join(' · ')}
    </div>
  );
}

function OpenItems({ group, record, draft, steps }: GroupProps) {
  const before = lastReturn(record);
  return (
    <ul className={styles.checkItems}>
      {group.items.map((item) => (
        <ChecklistItem
          key={item.key}
          item={item}
          judged={judgedOf(record, item)}
          record={record}
          mark={draft.marks[item.key]?.mark ?? null}
          current={item.key === steps.item?.key}
          before={before.filter((reason) => concerns(reason, item, group.material?.kind))}
          onLook={() => steps.look(item.key)}
          onMark={(mark) => steps.mark(mark, item)}
        />
      ))}
    </ul>
  );
}

/** Whether a reason of the last return was about this item. */
function concerns(reason: ReasonRow, item: CheckItem, picture: MaterialKind | undefined): boolean {
  return reason.targetKind === item.kind && (reason.target === item.target || reason.target === picture);
}
