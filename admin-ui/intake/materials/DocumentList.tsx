import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './DocumentList.module.css';

/** The forms, filled in already: download, print, sign and stamp, photograph. */
export function DocumentList({ documents }: { documents: IntakeApplication['documents'] }) {
  const { t } = useI18n();
  if (documents.length === 0) return null;
  return (
    <section className={common.card}>
      <h2>{t('documents.title')}</h2>
      <ol className={join(common.numbered, styles.numberedShort)}>
        <li>{t('documents.download')}</li>
        <li>{t('documents.sign')}</li>
        <li>{t('documents.photograph')}</li>
      </ol>
      <ul className={styles.files}>
        {documents.map(({ kind, url }) => (
          <li key={kind}>
            <a className={common.file} href={url} target="_blank" rel="noreferrer">
              <span className={styles.fileMark} aria-hidden="true">
                PDF
              </span>
              <span>{t(`documentKind.${kind}`)}</span>
              <span className={common.do} aria-hidden="true">
                {t('documents.open')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
