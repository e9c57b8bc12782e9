import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { PictureViewer } from '../../shared/viewer/PictureViewer.tsx';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './PictureDialog.module.css';

/** A large view of the picture, which can be turned and zoomed. */
export function PictureDialog({ src, name, onClose }: { src: string; name: string; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby="picture-name">
      <div className={styles.pictureDialog}>
        <div className={join(common.row, common.between)}>
          <strong id="picture-name">{name}</strong>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </div>
        <PictureViewer src={src} alt={name} t={t} />
      </div>
    </Dialog>
  );
}
