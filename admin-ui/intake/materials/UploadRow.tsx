import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { useState } from 'react';
import { mayPass, type Upload, type Uploads } from './useUploads.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import materialsStyles from './materials.module.css';

/** A picture that is being uploaded: shown at once, with its progress. A failed one says why and can be tried again. */
export function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { t } = useI18n();
  const { key, state, share, error, preview } = upload;
  const [shown, setShown] = useState(true);
  const name = t(`materialKind.${upload.place.kind}`);
  return (
    <div className={common.picture}>
      {shown && (
        <img
          data-coming
          className={materialsStyles.pictureComing}
          src={preview}
          alt=""
          width="84"
          height="84"
          onError={() => setShown(false)}
        />
      )}
      <div className={materialsStyles.pictureWords}>
        <p className={join(common.small, materialsStyles.fileName)}>{upload.name}</p>
        {state === 'failed' ? (
          <ErrorNote error={error}>
            <div className={common.row}>
              {mayPass(upload) && (
                <Button size="small" onClick={() => uploads.retry(key)}>
                  {t('common.retry')}
                </Button>
              )}
              <Button size="small" onClick={() => uploads.drop(key)}>
                {t('materials.drop1')}
              </Button>
            </div>
          </ErrorNote>
        ) : (
          <>
            <p className={common.quiet} role="status">
              {t(`materials.state.${state}`)}
            </p>
            <LinearProgress
              variant={state === 'sending' ? 'determinate' : 'indeterminate'}
              value={share * 100}
              aria-label={t('materials.progress', { name })}
            />
          </>
        )}
      </div>
    </div>
  );
}
