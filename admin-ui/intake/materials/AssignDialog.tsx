import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useEffect, useMemo, useState } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { inReadingOrder, needsPicture, slotId, type Slot } from './slots.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import materialsStyles from './materials.module.css';
import styles from './AssignDialog.module.css';

interface Props {
  files: readonly File[];
  slots: readonly Slot[];
  items: IntakeApplication['items'];
  onClose: () => void;
  onAssign: (pairs: { slot: Slot; file: File }[]) => void;
}

/**
 * Several pictures were chosen at once: assigns each to a material. The first guess is the order of the
 * missing materials; the person corrects it.
 */
export function AssignDialog({ files, slots, items, onClose, onAssign }: Props) {
  const { t } = useI18n();
  const ordered = useMemo(() => {
    const { documents, forms } = inReadingOrder(slots);
    return [...documents, ...forms];
  }, [slots]);
  const previews = useMemo(() => files.map((file) => URL.createObjectURL(file)), [files]);
  useEffect(() => () => previews.forEach((preview) => URL.revokeObjectURL(preview)), [previews]);
  const [chosen, setChosen] = useState<readonly string[]>(() => {
    const missing = ordered.filter(needsPicture);
    return files.map((_file, index) => {
      const slot = missing[index] ?? ordered[0];
      return slot ? slotId(slot) : '';
    });
  });
  const nameOf = (slot: Slot): string =>
    [t(`materialKind.${slot.kind}`), items.find((item) => item.position === slot.itemPosition)?.name]
      .filter(Boolean)
      .join(' · ');
  const assign = (): void =>
    onAssign(
      files.flatMap((file, index) => {
        const slot = ordered.find((one) => slotId(one) === chosen[index]);
        return slot ? [{ slot, file }] : [];
      }),
    );
  return (
    <Dialog open onClose={onClose} aria-labelledby="assign-title" maxWidth="sm">
      <DialogTitle id="assign-title">
        {t('assign.title', { smart_count: files.length, count: files.length })}
      </DialogTitle>
      <DialogContent>
        <p className={common.quiet}>{t('assign.lead')}</p>
        {files.map((file, index) => (
          <div className={common.picture} key={previews[index]}>
            <img
              className={materialsStyles.pictureComing}
              src={previews[index]}
              alt={file.name}
              width="84"
              height="84"
            />
            <label className={materialsStyles.pictureWords}>
              <span className={join(common.small, common.quiet, styles.ellipsis)}>{file.name}</span>
              <select
                className={styles.plainSelect}
                value={chosen[index]}
                onChange={(event) =>
                  setChosen((old) => old.map((one, at) => (at === index ? event.target.value : one)))
                }
              >
                {ordered.map((slot) => (
                  <option key={slotId(slot)} value={slotId(slot)}>
                    {nameOf(slot)}
                  </option>
                ))}
                <option value="">{t('assign.none')}</option>
              </select>
            </label>
          </div>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" onClick={assign}>
          {t('assign.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
