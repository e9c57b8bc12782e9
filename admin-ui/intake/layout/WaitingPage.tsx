import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Bones } from './Bones.tsx';
import common from './common.module.css';

/** Shown until the first answer arrives: the shape of a page, not a spinner. */
export function WaitingPage() {
  const { t } = useI18n();
  return (
    <main className={common.page} aria-busy="true" aria-label={t('common.loading')}>
      <Bones lines={6} />
    </main>
  );
}
