import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { IntakeSession } from '@presenters/intakeSession.ts';
import type { AccountKind } from '@vocabulary/accountKinds.ts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { Note } from '../layout/Note.tsx';
import { Hotlines } from '../layout/Hotlines.tsx';
import { Page } from '../layout/Page.tsx';
import { useChallenge } from '../../shared/challenge/useChallenge.tsx';
import { KindChoice } from './KindChoice.tsx';
import { safeNext } from './safeNext.ts';
import { useSession } from './SessionContext.tsx';
import { useCountdown } from './useCountdown.ts';
import { useTerms } from './useTerms.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

type Step = 'phone' | 'code' | 'unregistered';

/** Registering and signing in ask the same: which phone, which code, and for a new account who applies. */
export function EnterPage({ purpose }: { purpose: 'sign_in' | 'register' }) {
  const { t, locale } = useI18n();
  const { account, demo, enter } = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const next = safeNext(search.get('next'));
  const [step, setStep] = useState<Step>('phone');
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<AccountKind>('organization');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const { left, start } = useCountdown();
  const enrolling = step === 'unregistered' || (step === 'phone' && purpose === 'register');
  const { terms, agreementIds, missing } = useTerms(enrolling);
  const { challenge, sendSolved } = useChallenge(locale, (thrown) => (thrown instanceof ApiError ? thrown : null));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), [step]);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
    } finally {
      setBusy(false);
    }
  };
  const send = (): Promise<void> =>
    attempt(async () => {
      const asked = sendSolved((solution) => api.askForCode(phone, purpose, solution));
      const sent = await asked.catch((thrown: unknown) => {
        // A code was sent a moment ago, perhaps from the other page: it is still valid.
        if (thrown instanceof ApiError && thrown.code === 'code_too_soon' && step === 'phone')
          return { resendAfterSeconds: Number(thrown.details.retryAfterSeconds ?? 60) };
        throw thrown;
      });
      start(sent.resendAfterSeconds);
      setCode('');
      setStep('code');
    });
  const arrive = async (session: IntakeSession): Promise<void> => {
    enter(session);
    await navigate(next, { replace: true });
  };
  const enroll = async (typed: string): Promise<void> =>
    arrive(await sendSolved((solution) => api.register({ phone, code: typed, kind, agreementIds, solution })));
  const confirm = (typed: string): Promise<void> =>
    attempt(async () => {
      if (purpose === 'register') return enroll(typed);
      const found = await sendSolved((solution) => api.signIn(phone, typed, solution));
      return 'registered' in found ? setStep('unregistered') : arrive(found);
    });
  const finish = (): Promise<void> => attempt(() => enroll(code));

  const type = (text: string): void => {
    const digits = text.normalize('NFKC').replace(/\D/g, '').slice(0, 6);
    setCode(digits);
    if (digits.length === 6 && !busy) void confirm(digits);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing()) return;
    if (step === 'phone') void send();
    else if (step === 'code') void confirm(code);
    else void finish();
  };

  if (account && !busy) return <Navigate to={next} replace />;
  const other =
    purpose === 'register'
      ? { to: '/sign-in', ask: t('enter.haveAccount'), label: t('enter.signIn') }
      : { to: '/register', ask: t('enter.noAccount'), label: t('enter.register') };
  return (
    <Page
      title={t(purpose === 'register' ? 'enter.registerTitle' : 'enter.signInTitle')}
      lead={t(`enter.lead.${step}`, { phone: grouped(phone) })}
    >
      <form className={common.stack} onSubmit={submit} noValidate>
        {enrolling && <KindChoice value={kind} onChange={setKind} />}
        {step === 'phone' && (
          <TextField
            label={t('enter.phone')}
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            inputRef={field}
            error={error?.code === 'validation_failed'}
            helperText={error?.code === 'validation_failed' ? t('enter.phoneWrong') : t('enter.phoneHelp')}
            slotProps={{
              htmlInput: { type: 'tel', inputMode: 'tel', autoComplete: 'tel-national', name: 'phone', maxLength: 20 },
            }}
          />
        )}
        {step === 'code' && (
          <TextField
            label={t('enter.code')}
            value={code}
            onChange={(event) => type(event.target.value)}
            inputRef={field}
            error={error?.code === 'verification_failed'}
            slotProps={{
              htmlInput: {
                type: 'text',
                inputMode: 'numeric',
                autoComplete: 'one-time-code',
                name: 'code',
                maxLength: 12,
                className: common.codeInput,
              },
            }}
          />
        )}
        {terms}
        {challenge}
        {error && error.code !== 'validation_failed' && <ErrorNote error={error} />}
        {step === 'code' && demo && (
          <Note tone="mine">
            <p>
              {t('enter.demo')}{' '}
              <a href="/demo/outbox" target="_blank" rel="noreferrer">
                {t('outbox.title')}
              </a>
            </p>
          </Note>
        )}
        <Button
          type="submit"
          variant="contained"
          size="large"
          fullWidth
          loading={busy}
          disabled={step === 'phone' ? phone.trim() === '' : step === 'code' && code.length < 6}
        >
          {t(`enter.go.${step}`)}
        </Button>
        {step === 'code' && (
          <p className={join(common.row, common.between)}>
            <Button
              onClick={() => {
                setStep('phone');
                setError(null);
              }}
            >
              {t('enter.otherPhone')}
            </Button>
            <Button onClick={() => void send()} disabled={left > 0 || busy}>
              {left > 0 ? t('enter.resendIn', { seconds: left }) : t('enter.resend')}
            </Button>
          </p>
        )}
      </form>
      {step === 'phone' && (
        <p className={join(common.center, common.quiet)}>
          {other.ask} <Link to={`${other.to}${search.size > 0 ? `?${search}` : ''}`}>{other.label}</Link>
        </p>
      )}
      <Hotlines />
    </Page>
  );
}

function grouped(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}
