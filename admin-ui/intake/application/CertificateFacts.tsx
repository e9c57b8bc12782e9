import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { formatDate } from '../../shared/format/dateTime.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './CertificateFacts.module.css';

/** The certificates of this application, and why they may still be on hold. */
export function CertificateFacts({ application }: { application: IntakeApplication }) {
  const { t } = useI18n();
  const signing = application.certificates.filter((one) => one.role === 'signing' && one.state !== 'requested');
  if (signing.length === 0) return null;
  return (
    <section className={join(common.card, common.part)} aria-labelledby="certificates">
      <h2 id="certificates">{t('certificates.ofApplication')}</h2>
      {signing.map((one) => (
        <div className={join(common.row, common.between, styles.certificateLine)} key={one.id}>
          <span>
            <strong>{one.commonName}</strong>
            <br />
            <span className={join(common.quiet, common.small)}>
              {t('certificates.until', { date: formatDate(one.notAfter) })}
            </span>
          </span>
          <StateChip kind="certificateState" state={one.state} label={t(`certificateState.${one.state}`)} />
        </div>
      ))}
      {signing.some((one) => one.state === 'on_hold') && <p className={common.quiet}>{t('certificates.onHoldWhy')}</p>}
    </section>
  );
}
