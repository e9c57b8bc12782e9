import { useEffect } from 'react';
import { formatInstant } from '../../shared/format/dateTime.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api, type OutboxMessage } from '../api/calls.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { Bones } from '../layout/Bones.tsx';
import { CopyButton } from '../layout/CopyButton.tsx';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Page } from '../layout/Page.tsx';
import { codeIn } from './codeIn.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './OutboxPage.module.css';

const LOOK_MS = 3000;

/** The demo sends no SMS: this page shows every message with its text, newest first, codes ready to copy. */
export function OutboxPage() {
  const { t } = useI18n();
  const { value, error, reload } = useLoaded('outbox', api.demoMessages);
  useEffect(() => {
    if (error) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [error, reload]);
  return (
    <Page title={t('outbox.title')} lead={t('outbox.lead')}>
      {error?.code === 'not_found' ? (
        <p className={common.empty}>{t('outbox.notDemo')}</p>
      ) : (
        <ErrorNote error={error} retry={() => void reload()} />
      )}
      {!value && !error && <Bones lines={6} />}
      {value?.length === 0 && <p className={common.empty}>{t('outbox.empty')}</p>}
      <ul className={styles.messages}>
        {value?.map((message) => (
          <MessageCard key={message.id} message={message} />
        ))}
      </ul>
    </Page>
  );
}

function MessageCard({ message }: { message: OutboxMessage }) {
  const { t } = useI18n();
  const code = codeIn(message);
  return (
    <li className={join(common.card, styles.message)}>
      <p className={join(common.row, common.between)}>
        <strong className={common.mono}>{message.recipient}</strong>
        <span className={join(common.quiet, common.small)}>{formatInstant(message.createdAt)}</span>
      </p>
      <p>{message.body}</p>
      {code && (
        <p className={common.row}>
          <span className={common.pin}>
            <span>{code}</span>
          </span>
          <CopyButton text={code} label={t(`messageTemplate.${message.template}`)} />
        </p>
      )}
    </li>
  );
}
