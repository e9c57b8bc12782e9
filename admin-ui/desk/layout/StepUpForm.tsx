import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useGetIdentity, useLocaleState, useTranslate } from 'react-admin';
import { messageOf } from '../api/ApiError.ts';
import { post } from '../api/httpClient.ts';
import { focusFirst } from '../fields/focusFirst.ts';
import { sixDigits } from '../login/sixDigits.ts';
import { useDemoLogins } from '../login/useDemoLogins.ts';
import common from './common.module.css';

/** Asks for the six digits and sends them; `onDone` is called with whether the desk accepted them. */
export function StepUpForm({ onDone }: { onDone: (passed: boolean) => void }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [totp, setTotp] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { identity } = useGetIdentity();
  const demo = useDemoLogins(true).find(({ name }) => name === identity?.fullName);

  const cancel = (): void => onDone(false);
  const onType = (event: ChangeEvent<HTMLInputElement>): void => setTotp(sixDigits(event.target.value));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await post('session/step-up', { totp });
      onDone(true);
    } catch (error) {
      setFault(messageOf(error, locale, t('desk.offline')));
      setTotp('');
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={cancel} maxWidth="xs" fullWidth aria-labelledby="step-up-title">
      <form onSubmit={submit}>
        <DialogTitle id="step-up-title">{t('desk.stepUp.title')}</DialogTitle>
        <DialogContent>
          <p className={common.dialogWords}>{t('desk.stepUp.words')}</p>
          <TextField
            inputRef={focusFirst}
            required
            label={t('desk.login.totp')}
            value={totp}
            onChange={onType}
            error={fault !== null}
            helperText={fault ?? ' '}
            slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'one-time-code', className: common.digits } }}
          />
          {demo && (
            <button type="button" className={common.quietLink} onClick={() => setTotp(demo.totp)}>
              {t('desk.stepUp.demo', { totp: demo.totp })}
            </button>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={cancel}>{t('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy || totp.length !== 6}>
            {t('desk.stepUp.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
