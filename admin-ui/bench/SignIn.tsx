import { useEffect, useState, type FormEvent } from 'react';
import type { DemoLogin } from '@vocabulary/benchProtocol.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { call } from './api.ts';
import { Fault } from './Fault.tsx';
import { useAct, useBench } from './useBench.ts';
import { useCountdown } from './useCountdown.ts';
import { useFocus } from './useFocus.ts';
import { join } from '../shared/theme/join.ts';
import common from './common.module.css';
import styles from './SignIn.module.css';

/** Staff sign in with login, password and one-time password; an applicant with phone and code. */
export function SignIn() {
  const { t } = useI18n();
  const { state } = useBench();
  return (
    <section className={join(common.card, common.signIn)}>
      <h2>{t(`signIn.${state.station.kind}`)}</h2>
      {state.elsewhere && <p className={join(common.hint, 'tone-due')}>{t('signIn.elsewhere')}</p>}
      {state.station.kind === 'staff' ? <StaffSignIn /> : <ApplicantSignIn />}
    </section>
  );
}

function StaffSignIn() {
  const { t } = useI18n();
  const { act } = useBench();
  const { busy, error, run } = useAct();
  const first = useFocus<HTMLInputElement>();
  const [entry, setEntry] = useState({ login: '', password: '', totp: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(() => act('/session', entry));
  };
  return (
    <form onSubmit={submit}>
      <label className={common.field}>
        <span>{t('signIn.login')}</span>
        <input
          ref={first}
          autoComplete="username"
          required
          value={entry.login}
          onChange={(event) => setEntry({ ...entry, login: event.target.value })}
        />
      </label>
      <label className={common.field}>
        <span>{t('signIn.password')}</span>
        <input
          type="password"
          autoComplete="current-password"
          required
          value={entry.password}
          onChange={(event) => setEntry({ ...entry, password: event.target.value })}
        />
      </label>
      <label className={common.field}>
        <span>{t('signIn.totp')}</span>
        <input
          className={common.digits}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\d{6}"
          maxLength={6}
          required
          value={entry.totp}
          onChange={(event) => setEntry({ ...entry, totp: event.target.value.replace(/\D/g, '') })}
        />
      </label>
      {error && <Fault fault={error} />}
      <button type="submit" className={common.primary} disabled={busy}>
        {t('signIn.submit')}
      </button>
      <DemoLogins fill={setEntry} />
    </form>
  );
}

/** Only on a demo desk: who may sign in, with one-time passwords that work now. */
function DemoLogins({ fill }: { fill: (entry: { login: string; password: string; totp: string }) => void }) {
  const { t } = useI18n();
  const [logins, setLogins] = useState<DemoLogin[]>([]);
  const choose = (name: string) =>
    call<DemoLogin[]>('GET', '/demo').then((now) => {
      setLogins(now);
      const chosen = now.find(({ login }) => login === name);
      if (chosen) fill({ login: chosen.login, password: chosen.password, totp: chosen.totp });
    });
  useEffect(() => {
    void call<DemoLogin[]>('GET', '/demo').then(setLogins, () => undefined);
  }, []);
  if (logins.length === 0) return null;
  return (
    <p className={styles.demoLogins}>
      <span>{t('signIn.demo')}</span>
      {logins.map(({ login, name }) => (
        <button key={login} type="button" className={common.plain} onClick={() => void choose(login)}>
          {name}
        </button>
      ))}
    </p>
  );
}

function ApplicantSignIn() {
  const { t } = useI18n();
  const { act } = useBench();
  const { busy, error, run } = useAct();
  const first = useFocus<HTMLInputElement>();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const wait = useCountdown();
  const send = () =>
    run(async () => {
      await act('/session/verification', { phone });
      wait.start(60);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run(() => act('/session', { phone, code }));
      }}
    >
      <label className={common.field}>
        <span>{t('signIn.phone')}</span>
        <input
          ref={first}
          className={common.digits}
          inputMode="tel"
          autoComplete="tel"
          required
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
      </label>
      <button
        type="button"
        className={common.secondary}
        disabled={busy || wait.left > 0 || phone.trim() === ''}
        onClick={send}
      >
        {wait.left > 0 ? t('signIn.sent', { seconds: wait.left }) : t('signIn.send')}
      </button>
      <label className={common.field}>
        <span>{t('signIn.code')}</span>
        <input
          className={common.digits}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      {error && <Fault fault={error} />}
      <button type="submit" className={common.primary} disabled={busy}>
        {t('signIn.submit')}
      </button>
    </form>
  );
}
