import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useState } from 'react';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { useNow } from '../api/useNow.ts';
import { useCountdown } from '../session/useCountdown.ts';
import { useSession } from '../session/SessionContext.tsx';
import common from '../layout/common.module.css';
import styles from './CodeCard.module.css';

/**
 * State of the authorization code and the button that sends one to the agent's phone.
 * The code itself is never shown here.
 */
export function CodeCard({
  application,
  onChange,
}: {
  application: IntakeApplication;
  onChange: (value: IntakeApplication) => void;
}) {
  const { t } = useI18n();
  const { demo } = useSession();
  const { left, start } = useCountdown();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const { code, form } = application;
  const live = code?.state === 'live' && new Date(code.expiresAt) > now;
  const send = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await api.requestCode(application.id);
      start(60);
      onChange(await api.application(application.id));
    } catch (thrown) {
      const refused = thrown instanceof ApiError ? thrown : new ApiError('internal', '');
      if (typeof refused.details.retryAfterSeconds === 'number') start(refused.details.retryAfterSeconds);
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.codeCard}>
      <p>
        {live
          ? t('code.live', { phone: form.agent.phone, time: formatDateTime(code.expiresAt) })
          : t(spent(code) ?? (application.state === 'to_accept' ? 'code.noneAccept' : 'code.none'), {
              phone: form.agent.phone,
            })}
      </p>
      <Button variant={live ? 'outlined' : 'contained'} loading={busy} disabled={left > 0} onClick={() => void send()}>
        {left > 0 ? t('enter.resendIn', { seconds: left }) : t(live ? 'code.resend' : 'code.send')}
      </Button>
      {demo && live && (
        <p className={common.small}>
          <a href="/demo/outbox" target="_blank" rel="noreferrer">
            {t('enter.demo')} {t('outbox.title')}
          </a>
        </p>
      )}
      <ErrorNote error={error} />
    </div>
  );
}

/** What happened to an earlier code, if the applicant needs to know. */
function spent(code: IntakeApplication['code']): string | null {
  if (!code || code.state === 'voided') return null;
  return `code.${code.state === 'live' ? 'expired' : code.state}`;
}
