import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Qr } from '../../shared/qr/Qr.tsx';
import { join } from '../../shared/theme/join.ts';
import { CopyButton } from '../layout/CopyButton.tsx';
import common from '../layout/common.module.css';

/** For who fills in on a phone and prints on a computer: the address of this page, to type, copy, send or scan. */
export function OtherDevice({ applicationId }: { applicationId: number }) {
  const { t } = useI18n();
  const address = `${window.location.origin}/applications/${applicationId}/materials`;
  return (
    <details>
      <summary>{t('documents.elsewhere')}</summary>
      <p className={common.quiet}>{t('documents.elsewhereHow')}</p>
      <p className={join(common.mono, common.small)}>{address.replace(/^https?:\/\//, '')}</p>
      <div className={common.row}>
        <Qr text={address} label={t('documents.elsewhereQr')} size={132} />
        <CopyButton text={address} label={t('documents.elsewhereLink')} />
      </div>
    </details>
  );
}
