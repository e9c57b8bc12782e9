import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useRef, useState, type DragEvent } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { reasonLines } from '../application/reasonLines.ts';
import { faultWords } from '../i18n/words.ts';
import { Note } from '../layout/Note.tsx';
import { PictureRow } from './PictureRow.tsx';
import { Samples } from './samples/Samples.tsx';
import { needsPicture, slotId, type Slot } from './slots.ts';
import { UploadRow } from './UploadRow.tsx';
import type { Uploads } from './useUploads.ts';

interface Props { slot: Slot; application: IntakeApplication; uploads: Uploads; reload: () => Promise<void> }

/** One picture that is asked for: what it is, how it should look, what is there, what is wrong with it. */
export function SlotCard({ slot, application, uploads, reload }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const input = useRef<HTMLInputElement>(null);
  const replaces = useRef<number | null>(null);
  const [over, setOver] = useState(false);
  const id = slotId(slot);
  const { kind, itemId, itemPosition, materials, editable } = slot;
  const running = uploads.list.filter((one) => one.place.kind === kind && one.place.itemId === itemId);
  const held = materials.filter((one) => one.status !== 'returned');
  const back = materials.filter((one) => one.status === 'returned');
  const missing = needsPicture(slot) && running.length === 0;
  const reasons = application.decision?.reasons.filter((reason) => reason.targetKind === 'material' && reason.target === kind) ?? [];
  const outdated = application.faults.find((fault) => fault.path === `materials.${kind}` && fault.code === 'form_outdated');
  const holder = itemPosition === null ? null : application.form.subjects.find((one) => one.item === itemPosition)?.name || application.items.find((item) => item.position === itemPosition)?.name;

  const choose = (instead: number | null): void => { replaces.current = instead; input.current?.click(); };
  const take = (files: readonly File[], instead: number | null): void => uploads.add({ kind, itemId }, instead === null ? files : files.slice(0, 1), instead);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (editable) take([...event.dataTransfer.files], null);
  };
  return (
    <section className={`card slot${over ? ' drop-over' : ''}`} id={id} aria-labelledby={`${id}-title`} onDragOver={(event) => { event.preventDefault(); setOver(editable); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className="row between top-aligned">
        <h3 id={`${id}-title`}>{t(`materialKind.${kind}`)}{holder && <span className="quiet"> · {holder}</span>}</h3>
        {back.length > 0 && held.length === 0 ? <StateChip tone="due" label={t('materials.again')} /> : held.length > 0 ? <StateChip tone={outdated ? 'due' : 'done'} label={t(outdated ? 'materials.again' : 'materials.given')} /> : <StateChip tone="waiting" label={t(slot.required ? 'materials.required' : 'materials.optional')} />}
      </div>
      <p className="quiet slot-help">{t(`materialHelp.${kind}`)}</p>
      {reasons.length > 0 && held.length === 0 && <Note tone="due"><ul>{reasonLines(reasons, i18n).map((line) => <li key={line}>{line}</li>)}</ul></Note>}
      {outdated && <Note tone="due"><p>{faultWords(outdated, i18n)}</p></Note>}
      {missing && <Samples kind={kind} />}
      {held.map((material) => <PictureRow key={material.id} material={material} editable={editable} onReplace={() => choose(material.id)} reload={reload} />)}
      {running.map((upload) => <UploadRow key={upload.key} upload={upload} uploads={uploads} />)}
      {editable && (
        <Button variant={missing ? 'contained' : 'outlined'} fullWidth={missing} onClick={() => choose(null)} aria-describedby={`${id}-title`}>{t(held.length > 0 ? 'materials.more' : 'materials.take')}</Button>
      )}
      <input ref={input} className="unseen" type="file" accept="image/*" multiple tabIndex={-1} aria-hidden="true" data-place={id} onChange={(event) => { take([...(event.target.files ?? [])], replaces.current); event.target.value = ''; }} />
    </section>
  );
}
