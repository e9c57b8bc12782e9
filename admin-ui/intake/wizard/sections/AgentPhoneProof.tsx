import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { normalizeMobile } from '@vocabulary/text/mobile.ts';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/I18n.tsx';
import { api } from '../../api/calls.ts';
import { ApiError } from '../../api/http.ts';
import { ErrorNote } from '../../layout/ErrorNote.tsx';
import { useCountdown } from '../../session/useCountdown.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useForm } from '../FormContext.tsx';
import common from '../../layout/common.module.css';

/**
 * The agent's phone answers a code before anything else is sent to it. Nothing is asked for the phone one has signed in
 * with, nor for one that was proven before.
 */
export function AgentPhoneProof({ phone }: { phone: string }) {
  const { t } = useI18n();
  const { application } = useForm();
  const { account, demo } = useSession();
  const { left, start } = useCountdown();
  const [step, setStep] = useState<'ask' | 'code' | 'proven'>('ask');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const mobile = normalizeMobile(phone);
  const known = application.agentPhoneProven && application.form.agent.phone === phone;
  const own = mobile !== null && account?.phoneMasked === `${mobile.slice(0, 3)}****${mobile.slice(7)}`;
  if (!mobile || known || own) return null;

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(null);
    await work().catch((thrown: unknown) =>
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', '')),
    );
    setBusy(false);
  };
  const send = (): Promise<void> =>
    attempt(async () => {
      const { proven, resendAfterSeconds } = await api.askAgentPhone(mobile);
      setStep(proven ? 'proven' : 'code');
      start(resendAfterSeconds);
    });
  const prove = (): Promise<void> =>
    attempt(async () => {
      await api.proveAgentPhone(mobile, code);
      setStep('proven');
    });

  if (step === 'proven') return <p role="status">✓ {t('agentPhone.proven')}</p>;
  return (
    <section className={common.card} aria-labelledby="agent-phone">
      <h3 id="agent-phone">{t('agentPhone.title')}</h3>
      <p className={common.quiet}>{t('agentPhone.why')}</p>
      <Button
        variant={step === 'ask' ? 'contained' : 'outlined'}
        loading={busy && step === 'ask'}
        disabled={left > 0}
        onClick={() => void send()}
      >
        {left > 0 ? t('enter.resendIn', { seconds: left }) : t('agentPhone.send')}
      </Button>
      {step === 'code' && (
        <>
          <TextField
            label={t('agentPhone.code')}
            value={code}
            onChange={(event) => setCode(event.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6))}
            slotProps={{
              htmlInput: {
                inputMode: 'numeric',
                autoComplete: 'off',
                name: 'agent-code',
                className: common.codeInput,
              },
            }}
          />
          <Button variant="contained" loading={busy} disabled={code.length < 6} onClick={() => void prove()}>
            {t('agentPhone.prove')}
          </Button>
          {demo && (
            <p className={common.small}>
              <a href="/demo/outbox" target="_blank" rel="noreferrer">
                {t('enter.demo')} {t('outbox.title')}
              </a>
            </p>
          )}
        </>
      )}
      <ErrorNote error={error} />
    </section>
  );
}
