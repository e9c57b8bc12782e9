import Button from '@mui/material/Button';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Note } from '../layout/Note.tsx';
import { mayPass, type Uploads } from './useUploads.ts';

/** One button for all uploads that a bad line stopped; it is there from the second one on. */
export function RetryAll({ uploads }: { uploads: Uploads }) {
  const { t } = useI18n();
  const count = uploads.list.filter(mayPass).length;
  if (count < 2) return null;
  return (
    <Note tone="due" role="status">
      <p>{t('materials.stopped', { smart_count: count, count })}</p>
      <Button variant="outlined" onClick={uploads.retryAll}>
        {t('materials.retryAll')}
      </Button>
    </Note>
  );
}
