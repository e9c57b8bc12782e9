import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { returnedKinds, type DocumentKind, type ReturnedKind } from '@vocabulary/documentKinds.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { join } from '../../shared/theme/join.ts';
import { api } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import common from '../layout/common.module.css';
import styles from './DocumentList.module.css';
import { MailForms } from './MailForms.tsx';
import { OtherDevice } from './OtherDevice.tsx';
import { UnprintableNote } from './UnprintableNote.tsx';

type Documents = IntakeApplication['documents'];
const isReturned = (kind: DocumentKind): kind is ReturnedKind => (returnedKinds as readonly string[]).includes(kind);

/**
 * The forms, filled in already: download, print, sign and stamp, photograph. Apart from them what is only to be kept,
 * because no picture of it is asked for.
 */
export function DocumentList({ application }: { application: IntakeApplication }) {
  const { t } = useI18n();
  const { id, status, slots, formVersion } = application;
  const { value } = useLoaded(`documents:${id}:${formVersion}`, () => api.documents(id));
  const asked = (kind: string): boolean => slots.some((slot) => slot.kind === kind && (slot.editable || open));
  const open = status !== 'returned';
  const toSign = application.documents.filter(({ kind }) => asked(kind));
  const toKeep = open ? application.documents.filter(({ kind }) => !asked(kind)) : [];
  const missing = (kind: string): string[] => value?.find((one) => one.kind === kind)?.unprintable ?? [];
  if (toSign.length + toKeep.length === 0) return null;
  const list = (documents: Documents) => (
    <ul className={styles.files}>
      {documents.map(({ kind, url }) => (
        <li key={kind}>
          <a className={common.file} href={url} target="_blank" rel="noreferrer">
            <span className={styles.fileMark} aria-hidden="true">
              PDF
            </span>
            <span>{t(`documentKind.${kind}`)}</span>
            <span className={common.do} aria-hidden="true">
              {t(missing(kind).length > 0 ? 'documents.notReady' : 'documents.open')}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <section className={common.card}>
      <h2>{t('documents.title')}</h2>
      <UnprintableNote characters={[...new Set(application.documents.flatMap(({ kind }) => missing(kind)))]} />
      {toSign.length > 0 && (
        <>
          <ol className={join(common.numbered, styles.numberedShort)}>
            <li>{t('documents.download')}</li>
            <li>{t('documents.sign')}</li>
            <li>{t('documents.photograph')}</li>
          </ol>
          {list(toSign)}
        </>
      )}
      <OtherDevice applicationId={id} />
      {application.abilities.includes('mail_forms') && toSign.length > 0 && (
        <MailForms applicationId={id} kinds={toSign.map(({ kind }) => kind).filter(isReturned)} />
      )}
      {toKeep.length > 0 && (
        <>
          <h3 className={common.listTitle}>{t('documents.keep')}</h3>
          {list(toKeep)}
        </>
      )}
    </section>
  );
}
