import Button from '@mui/material/Button';
import { useRef, useState, type DragEvent } from 'react';
import { useI18n } from '../../shared/i18n/I18n.tsx';

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
      className={`drop${over ? ' drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="drop-words">{t('materials.drop')}</p>
      <div className="row wrap center-row">
        <Button variant="outlined" onClick={() => input.current?.click()}>
          {t('materials.several')}
        </Button>
        <Button variant="outlined" className="only-desktop" onClick={onPhone}>
          {t('materials.byPhone')}
        </Button>
      </div>
      <input
        ref={input}
        className="unseen"
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
