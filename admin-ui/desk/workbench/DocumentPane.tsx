import { useMemo, type Ref } from 'react';
import { useTranslate } from 'react-admin';
import { PictureViewer } from '../../shared/viewer/PictureViewer.tsx';
import type { Region } from '../../shared/viewer/view.ts';
import type { ViewerControls } from '../../shared/viewer/useView.ts';
import { pictureOf } from '../api/pictures.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import type { CheckGroup } from './checklist.ts';
import type { Draft } from './draft.ts';
import { MaterialTabs } from './MaterialTabs.tsx';
import { PictureMarks } from './PictureMarks.tsx';
import { regionOf } from './regionOf.ts';
import type { CheckSteps } from './useSteps.ts';
import styles from './DocumentPane.module.css';

interface Props {
  record: ApplicationDetail;
  groups: readonly CheckGroup[];
  draft: Draft;
  steps: CheckSteps;
  viewer: Ref<ViewerControls>;
  onDrawn: (src: string | null) => void;
}

/** The pictures: one large, the others as tabs. Selecting an item shows the picture it is compared with. */
export function DocumentPane({ record, groups, draft, steps, viewer, onDrawn }: Props) {
  const t = useTranslate();
  const { item, material, picture } = steps;
  // The same box stays the same object, also when the case is read again: a new one would move the picture.
  const found = JSON.stringify(material && regionOf(item, material, record));
  const region = useMemo(() => JSON.parse(found) as Region | null, [found]);
  if (!material)
    return (
      <div className={styles.document}>
        <EmptyState title={t('desk.application.noMaterials')} words={t('desk.review.noMaterialsWords')} />
      </div>
    );
  return (
    <div className={styles.document}>
      <MaterialTabs record={record} groups={groups} draft={draft} current={material.id} onShow={steps.show} />
      <PictureViewer
        ref={viewer}
        ownKeys={false}
        src={pictureOf(material.id)}
        region={region}
        alt={t(`materialKind.${material.kind}`)}
        t={t}
        onPrevious={() => picture(-1)}
        onNext={() => picture(1)}
        onDrawn={onDrawn}
        caption={<PictureMarks checks={record.checks.filter(({ materialId }) => materialId === material.id)} />}
      />
    </div>
  );
}
