import { useTranslate } from 'react-admin';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { Tone } from '../../shared/theme/tokens.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { thumbnailOf } from '../api/pictures.ts';
import { hasChanged } from './secondRound.ts';
import type { CheckGroup } from './checklist.ts';
import type { Draft } from './draft.ts';
import styles from './MaterialTabs.module.css';

/** State of a picture's items: all right, something wrong, or still open. */
export function toneOfGroup({ items }: CheckGroup, draft: Draft): Tone {
  if (items.some(({ key }) => draft.marks[key]?.mark === 'problem')) return 'late';
  return items.every(({ key }) => draft.marks[key]?.mark === 'ok') ? 'done' : 'waiting';
}

interface Props {
  record: ApplicationDetail;
  groups: readonly CheckGroup[];
  draft: Draft;
  current: number;
  onShow: (materialId: number) => void;
}

export function MaterialTabs({ record, groups, draft, current, onShow }: Props) {
  const t = useTranslate();
  return (
    <div className={styles.tabs} role="group" aria-label={t('desk.application.materials')}>
      {groups.map(
        (group) =>
          group.material && (
            <button
              key={group.key}
              type="button"
              className={styles.tab}
              title={t(`materialKind.${group.material.kind}`)}
              data-page-keys
              aria-current={group.material.id === current ? 'true' : undefined}
              onClick={() => group.material && onShow(group.material.id)}
            >
              <img src={thumbnailOf(group.material.id)} alt="" width="60" height="38" />
              <span className={styles.tabName}>
                <ToneMark tone={toneOfGroup(group, draft)} />
                {t(`desk.materialShort.${group.material.kind}`)}
                {hasChanged(record, group) && <span className={styles.tabChanged}>{t('desk.review.changed')}</span>}
              </span>
            </button>
          ),
      )}
    </div>
  );
}
