import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useRef, useState, type DragEvent } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { whyLine } from '../application/reasonLines.ts';
import { faultWords } from '../i18n/words.ts';
import { Note } from '../layout/Note.tsx';
import { PictureRow } from './PictureRow.tsx';
import { qualityOf } from './quality.ts';
import { Samples } from './samples/Samples.tsx';
import { SlotChip } from './SlotChip.tsx';
import { needsPicture, slotId, type Slot } from './slots.ts';
import { UploadRow } from './UploadRow.tsx';
import type { Uploads } from './useUploads.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import materialsStyles from './materials.module.css';
import styles from './SlotCard.module.css';

interface Props {
  slot: Slot;
  application: IntakeApplication;
  uploads: Uploads;
  reload: () => Promise<void>;
  /** True for the material to do next: it is shown open. */
  next: boolean;
}

/** One material that is asked for: what it is, how it should look, the uploaded pictures, and their faults. */
export function SlotCard({ slot, application, uploads, reload, next }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const input = useRef<HTMLInputElement>(null);
  const replaces = useRef<number | null>(null);
  const [over, setOver] = useState(false);
  const [wish, setWish] = useState<boolean | null>(null);
  const id = slotId(slot);
  const { kind, itemId, itemPosition, materials, editable } = slot;
  const running = uploads.list.filter((one) => one.place.kind === kind && one.place.itemId === itemId);
  const held = materials.filter((one) => one.status !== 'returned');
  const missing = needsPicture(slot) && running.length === 0;
  const reasons =
    held.length > 0
      ? []
      : (application.decision?.reasons.filter((reason) => reason.targetKind === 'material' && reason.target === kind) ??
        []);
  const outdated =
    application.faults.find((fault) => fault.path === `materials.${kind}` && fault.code === 'form_outdated') ?? null;
  const holder =
    itemPosition === null
      ? null
      : application.form.subjects.find((one) => one.item === itemPosition)?.name ||
        application.items.find((item) => item.position === itemPosition)?.name;
  const open =
    running.length > 0 ||
    (wish ??
      (next ||
        reasons.length > 0 ||
        outdated !== null ||
        held.some((one) => one.status === 'uploaded' && qualityOf(one) !== 'ok')));

  const choose = (instead: number | null): void => {
    replaces.current = instead;
    input.current?.click();
  };
  const take = (files: readonly File[], instead: number | null): void =>
    uploads.add({ kind, itemId }, instead === null ? files : files.slice(0, 1), instead);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (editable) take([...event.dataTransfer.files], null);
  };
  return (
    // Dropping a file is an additional way; the button below does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      data-slot={slot.kind}
      className={join(common.card, common.slot, over && materialsStyles.dropOver)}
      id={id}
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(editable);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        className={styles.slotHead}
        aria-expanded={open}
        aria-controls={`${id}-body`}
        onClick={() => setWish(!open)}
      >
        <h3 id={`${id}-title`}>
          {t(`materialKind.${kind}`)}
          {holder && <span className={common.quiet}> · {holder}</span>}
        </h3>
        {!open && held[0] && (
          <img className={styles.slotMini} src={held[0].thumbnailUrl} alt="" width="40" height="40" />
        )}
        <SlotChip slot={slot} outdated={outdated !== null} coming={running.some((one) => one.state !== 'failed')} />
        <span className={styles.slotChevron} aria-hidden="true" />
      </button>
      {open && (
        <div className={common.slotBody} id={`${id}-body`}>
          <p className={common.quiet}>{t(`materialHelp.${kind}`)}</p>
          {reasons.length > 0 && (
            <Note tone="due">
              {reasons.map((reason) => (
                <p key={reason.code}>{whyLine(reason, i18n)}</p>
              ))}
            </Note>
          )}
          {outdated && (
            <Note tone="due">
              <p>{faultWords(outdated, i18n)}</p>
            </Note>
          )}
          {missing && <Samples kind={kind} />}
          {materials
            .filter((one) => one.status === 'returned')
            .map((material) => (
              <PictureRow
                key={material.id}
                material={material}
                editable={false}
                removable={false}
                onReplace={() => undefined}
                reload={reload}
              />
            ))}
          {held.map((material) => (
            <PictureRow
              key={material.id}
              material={material}
              editable={editable}
              removable={application.status === 'draft' || material.round > application.round}
              onReplace={() => choose(material.id)}
              reload={reload}
            />
          ))}
          {running.map((upload) => (
            <UploadRow key={upload.key} upload={upload} uploads={uploads} />
          ))}
          {editable && (
            <Button
              variant={missing || outdated ? 'contained' : 'outlined'}
              fullWidth={missing || outdated !== null}
              onClick={() => choose(outdated ? (held[0]?.id ?? null) : null)}
              aria-describedby={`${id}-title`}
            >
              {t(held.length > 0 && !outdated ? 'materials.more' : 'materials.take')}
            </Button>
          )}
        </div>
      )}
      <input
        ref={input}
        className={common.unseen}
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        data-place={id}
        onChange={(event) => {
          take([...(event.target.files ?? [])], replaces.current);
          event.target.value = '';
        }}
      />
    </section>
  );
}
