import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { callAddress } from '../api/call.ts';
import { Page } from '../layout/Page.tsx';
import { stepsDone, stepsFor } from '../wizard/progress.ts';
import { Steps } from '../wizard/Steps.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { DocumentList } from './DocumentList.tsx';
import { DropArea } from './DropArea.tsx';
import { PhoneDialog } from './PhoneDialog.tsx';
import { RetryAll } from './RetryAll.tsx';
import { ReviewerNote } from './ReviewerNote.tsx';
import { SlotCard } from './SlotCard.tsx';
import { inReadingOrder, needsPicture, slotId, type Slot } from './slots.ts';
import { useUploads } from './useUploads.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './MaterialsForm.module.css';

export function MaterialsForm({
  application,
  reload,
}: {
  application: IntakeApplication;
  reload: () => Promise<void>;
}) {
  const { t } = useI18n();
  const { hash } = useLocation();
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const [onPhone, setOnPhone] = useState(false);
  const uploads = useUploads({
    limitBytes: application.project.uploadLimitBytes,
    onDone: reload,
    path: ({ kind, itemId }, replaces) =>
      callAddress('POST /api/intake/applications/:id/materials', {
        params: { id: application.id },
        query: { kind, itemId: itemId ?? undefined, replaces: replaces ?? undefined },
      }),
  });
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [hash]);

  const shown =
    application.status === 'returned' ? application.slots.filter((slot) => slot.editable) : application.slots;
  const { documents, forms } = inReadingOrder(shown);
  const outdated = application.faults.filter((one) => one.code === 'form_outdated').length;
  const missing = shown.filter(needsPicture).length + outdated;
  // The material to do next: the first one without a picture and without an upload in progress.
  const next = [...documents, ...forms].find(
    (slot) =>
      needsPicture(slot) &&
      !uploads.list.some((one) => one.place.kind === slot.kind && one.place.itemId === slot.itemId),
  );
  const group = (title: string, slots: readonly Slot[]) =>
    slots.length > 0 && (
      <section aria-label={title}>
        <h2 className={common.listTitle}>{title}</h2>
        <div className={styles.slots}>
          {slots.map((slot) => (
            <SlotCard
              key={slotId(slot)}
              slot={slot}
              application={application}
              uploads={uploads}
              reload={reload}
              next={slot === next}
            />
          ))}
        </div>
      </section>
    );
  const back = stepsFor(application).includes('fill')
    ? `/applications/${application.id}/fill`
    : `/applications/${application.id}`;
  return (
    <Page
      wide
      title={t('materials.title')}
      lead={t('materials.lead')}
      actions={
        <>
          <Button component={Link} to={back} variant="outlined" size="large">
            {t('common.back')}
          </Button>
          <Button
            component={Link}
            to={`/applications/${application.id}/submit`}
            variant={missing > 0 ? 'outlined' : 'contained'}
            size="large"
          >
            {missing > 0 ? t('materials.nextMissing', { smart_count: missing, count: missing }) : t('common.next')}
          </Button>
        </>
      }
    >
      <Steps current="materials" id={application.id} done={stepsDone(application)} steps={stepsFor(application)} />
      <ReviewerNote application={application} />
      <p className={join(common.quiet, common.small)}>
        {t('materials.accepted', { mb: Math.floor(application.project.uploadLimitBytes / 1_048_576) })}
      </p>
      <RetryAll uploads={uploads} />
      <DropArea onFiles={setDropped} onPhone={() => setOnPhone(true)} />
      {group(t('materials.documents'), documents)}
      {forms.length > 0 && <DocumentList application={application} />}
      {group(t('materials.forms'), forms)}
      {dropped.length > 0 && (
        <AssignDialog
          files={dropped}
          slots={shown.filter((slot) => slot.editable)}
          items={application.items}
          onClose={() => setDropped([])}
          onAssign={(pairs) => {
            setDropped([]);
            for (const { slot, file } of pairs) uploads.add(slot, [file]);
          }}
        />
      )}
      {onPhone && (
        <PhoneDialog
          applicationId={application.id}
          slots={shown.filter((slot) => slot.editable)}
          reload={reload}
          onClose={() => {
            setOnPhone(false);
            void reload();
          }}
        />
      )}
    </Page>
  );
}
