import Button from '@mui/material/Button';
import { useRef, useState, type DragEvent } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { join } from '../../shared/theme/join.ts';
import materialsStyles from './materials.module.css';
import common from '../layout/common.module.css';
import styles from './DropArea.module.css';

/** Several pictures at once, dropped or chosen; or from the phone by QR code. */
export function DropArea({ onFiles, onPhone }: { onFiles: (files: readonly File[]) => void; onPhone: () => void }) {
  const { t } = useI18n();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={join(styles.drop, over && materialsStyles.dropOver)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={styles.dropWords}>{t('materials.drop')}</p>
      <div className={join(common.row, common.wrap, styles.centerRow)}>
        <Button variant="outlined" onClick={() => input.current?.click()}>
          {t('materials.several')}
        </Button>
        <Button variant="outlined" className={styles.onlyDesktop} onClick={onPhone}>
          {t('materials.byPhone')}
        </Button>
      </div>
      <input
        ref={input}
        className={common.unseen}
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
