import { Button, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLocales, useLocaleState, useLogin, useTranslate } from 'react-admin';
import { useChallenge } from '../../shared/challenge/useChallenge.tsx';
import { ApiError, messageOf } from '../api/ApiError.ts';
import { focusFirst } from '../fields/focusFirst.ts';
import { useScheme } from '../layout/useScheme.ts';
import seal from '../seal.svg';
import { DemoLogins } from './DemoLogins.tsx';
import { sixDigits } from './sixDigits.ts';
import common from '../layout/common.module.css';
import styles from './LoginPage.module.css';

/** Login, password and the six digits, on one page and sent together. */
export function LoginPage() {
  useScheme();
  const t = useTranslate();
  const signIn = useLogin();
  const locales = useLocales();
  const [locale, setLocale] = useLocaleState();
  const [form, setForm] = useState({ login: '', password: '', totp: '' });
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { challenge, sendSolved } = useChallenge(locale === 'en' ? 'en' : 'zh', (error) =>
    error instanceof ApiError ? error : null,
  );

  const enter = async (values: typeof form): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await sendSolved((solution) => signIn({ ...values, solution }));
    } catch (error) {
      setFault(messageOf(error, locale, t('desk.offline')));
      setForm((now) => ({ ...now, totp: '' }));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void enter({ ...form, login: form.login.trim().toLowerCase() });
  };

  return (
    <main className={styles.login}>
      <title>{`${t('desk.login.title')} · ${t('desk.name')}`}</title>
      <div className={styles.loginLanguages}>
        {locales.map((one) => (
          <button
            key={one.locale}
            type="button"
            className={common.quietLink}
            lang={one.locale}
            aria-pressed={one.locale === locale}
            onClick={() => setLocale(one.locale)}
          >
            {one.name}
          </button>
        ))}
      </div>
      <div className={styles.loginBody}>
        <form className={styles.loginForm} onSubmit={submit}>
          <img src={seal} alt="" width="44" height="44" />
          <h1 className={styles.loginTitle}>{t('desk.name')}</h1>
          <p className={styles.loginWords}>{t('desk.login.words')}</p>
          <TextField
            label={t('desk.login.login')}
            value={form.login}
            onChange={(event) => setForm({ ...form, login: event.target.value })}
            required
            inputRef={focusFirst}
            slotProps={{ htmlInput: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false } }}
          />
          <TextField
            label={t('desk.login.password')}
            value={form.password}
            onChange={(event) => setForm({ ...form, password: event.target.value })}
            required
            type="password"
            slotProps={{ htmlInput: { autoComplete: 'current-password' } }}
          />
          <TextField
            label={t('desk.login.totp')}
            value={form.totp}
            onChange={(event) => setForm({ ...form, totp: sixDigits(event.target.value) })}
            required
            helperText={t('desk.login.totpHelp')}
            slotProps={{
              htmlInput: {
                inputMode: 'numeric',
                autoComplete: 'one-time-code',
                pattern: '[0-9]{6}',
                className: common.digits,
              },
            }}
          />
          {challenge}
          {fault && (
            <p className={common.formFault} role="alert">
              {fault}
            </p>
          )}
          <Button type="submit" variant="contained" size="large" fullWidth disabled={busy}>
            {t(busy ? 'desk.login.entering' : 'ra.auth.sign_in')}
          </Button>
        </form>
        <DemoLogins
          disabled={busy}
          onChoose={({ login, password, totp }) => {
            setForm({ login, password, totp });
            void enter({ login, password, totp });
          }}
        />
      </div>
    </main>
  );
}
