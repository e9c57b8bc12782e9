import Button from '@mui/material/Button';
import type { IntakeMaterial } from '@presenters/intakeMaterial.ts';
import { useState } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { qualityOf } from './quality.ts';
import { useRemoval } from './useRemoval.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import materialsStyles from './materials.module.css';
import styles from './PictureRow.module.css';

interface Props {
  material: IntakeMaterial;
  editable: boolean;
  /** True until it is submitted. */
  removable: boolean;
  onReplace: () => void;
  reload: () => Promise<void>;
}

/** An uploaded picture: a preview, its quality, and buttons to replace or remove it. */
export function PictureRow({ material, editable, removable, onReplace, reload }: Props) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const word = qualityOf(material);
  const name = t(`materialKind.${material.kind}`);
  const remove = async (): Promise<void> => {
    setError(null);
    await api
      .removeMaterial(material.id)
      .then(reload, (thrown: unknown) => setError(thrown instanceof ApiError ? thrown : new ApiError('internal', '')));
  };
  const removal = useRemoval(remove);
  if (removal.waiting)
    return (
      <p className={join(common.row, common.between)} role="status">
        <span className={common.quiet}>{t('materials.removed')}</span>
        <Button size="small" onClick={removal.undo} aria-label={t('materials.undoOne', { name })}>
          {t('materials.undo')}
        </Button>
      </p>
    );
  const tone = word === 'ok' ? 'done' : 'due';
  return (
    <div className={common.picture}>
      <button
        type="button"
        className={styles.pictureOpen}
        onClick={() => setOpen(true)}
        aria-label={t('materials.look', { name })}
      >
        <img src={material.thumbnailUrl} alt="" width="84" height="84" />
      </button>
      <div className={materialsStyles.pictureWords}>
        {material.status === 'returned' ? (
          <p className={join('tone-due', common.quality)}>
            <ToneMark tone="due" /> {t('materials.wasReturned')}
          </p>
        ) : (
          <p className={join(`tone-${tone}`, common.quality)} role="status">
            <ToneMark tone={tone} /> {t(`quality.${word}`)}
          </p>
        )}
        {editable && material.status === 'uploaded' && (
          <div className={common.row}>
            <Button size="small" onClick={onReplace} aria-label={t('materials.retakeOne', { name })}>
              {t('materials.retake')}
            </Button>
            {removable && (
              <Button
                size="small"
                color="error"
                onClick={removal.start}
                aria-label={t('materials.removeOne', { name })}
              >
                {t('materials.remove')}
              </Button>
            )}
          </div>
        )}
        <ErrorNote error={error} />
      </div>
      {open && <PictureDialog src={material.previewUrl} name={name} onClose={() => setOpen(false)} />}
    </div>
  );
}
