import { Button, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLocaleState, useLogout, useTranslate } from 'react-admin';
import { passwordFaults } from '@vocabulary/passwordFaults.ts';
import { faultAt, messageOf } from '../api/ApiError.ts';
import { post } from '../api/httpClient.ts';
import { focusFirst } from '../fields/focusFirst.ts';
import { useScheme } from '../layout/useScheme.ts';
import seal from '../seal.svg';
import { sixDigits } from './sixDigits.ts';
import common from '../layout/common.module.css';
import styles from './LoginPage.module.css';

const empty = { current: '', next: '', again: '', totp: '' };
const passwords = [
  ['current', 'current-password'],
  ['next', 'new-password'],
  ['again', 'new-password'],
] as const;

/** The first page after a sign-in with a password that the desk made: a password of one's own. */
export function OwnPasswordPage() {
  useScheme();
  const t = useTranslate();
  const [locale] = useLocaleState();
  const logout = useLogout();
  const [form, setForm] = useState(empty);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const differs = form.again !== '' && form.again !== form.next;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (form.again !== form.next) return;
    setBusy(true);
    setFault(null);
    try {
      await post('session/password', { current: form.current, next: form.next, totp: form.totp });
      window.location.reload();
    } catch (error) {
      const weak = passwordFaults.find((one) => one === faultAt(error, 'password'));
      setFault(weak ? t(`desk.ownPassword.weak.${weak}`) : messageOf(error, locale, t('desk.offline')));
      setForm((now) => ({ ...now, totp: '' }));
      setBusy(false);
    }
  };

  return (
    <main className={styles.login}>
      <title>{`${t('desk.ownPassword.title')} · ${t('desk.name')}`}</title>
      <div className={styles.loginLanguages}>
        <button type="button" className={common.quietLink} onClick={() => void logout()}>
          {t('ra.auth.logout')}
        </button>
      </div>
      <div className={styles.loginBody}>
        <form className={styles.loginForm} onSubmit={submit}>
          <img src={seal} alt="" width="44" height="44" />
          <h1 className={styles.loginTitle}>{t('desk.ownPassword.title')}</h1>
          <p className={styles.loginWords}>{t('desk.ownPassword.words')}</p>
          {passwords.map(([name, autoComplete]) => (
            <TextField
              key={name}
              label={t(`desk.ownPassword.${name}`)}
              value={form[name]}
              onChange={(event) => setForm({ ...form, [name]: event.target.value })}
              required
              type="password"
              {...(name === 'current' ? { inputRef: focusFirst } : {})}
              {...(name === 'next' ? { helperText: t('desk.ownPassword.rule') } : {})}
              {...(name === 'again' && differs ? { error: true, helperText: t('desk.ownPassword.differs') } : {})}
              slotProps={{ htmlInput: { autoComplete } }}
            />
          ))}
          <TextField
            label={t('desk.login.totp')}
            value={form.totp}
            onChange={(event) => setForm({ ...form, totp: sixDigits(event.target.value) })}
            required
            helperText={t('desk.ownPassword.totpHelp')}
            slotProps={{
              htmlInput: { inputMode: 'numeric', autoComplete: 'one-time-code', className: common.digits },
            }}
          />
          {fault && (
            <p className={common.formFault} role="alert">
              {fault}
            </p>
          )}
          <Button type="submit" variant="contained" size="large" fullWidth disabled={busy || differs}>
            {t('desk.ownPassword.save')}
          </Button>
        </form>
      </div>
    </main>
  );
}
