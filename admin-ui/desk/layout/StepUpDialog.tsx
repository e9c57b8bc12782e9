import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useEffect, useState, type FormEvent } from 'react';
import { useGetIdentity, useLocaleState, useTranslate } from 'react-admin';
import { messageOf } from '../api/ApiError.ts';
import { post } from '../api/httpClient.ts';
import { stepUp } from '../api/stepUp.ts';
import { focusFirst } from '../fields/focusFirst.ts';
import { useDemoLogins } from '../login/useDemoLogins.ts';

/** Six digits once more, asked for when the desk wants them; the refused work is then repeated by itself. */
export function StepUpDialog() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [answer, setAnswer] = useState<((passed: boolean) => void) | null>(null);
  const [totp, setTotp] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { identity } = useGetIdentity();
  const demo = useDemoLogins(answer !== null).find(({ name }) => name === identity?.fullName);

  useEffect(
    () =>
      stepUp.offer(
        () =>
          new Promise<boolean>((resolve) => {
            setTotp('');
            setFault(null);
            setAnswer(() => resolve);
          }),
      ),
    [],
  );

  const finish = (passed: boolean): void => {
    answer?.(passed);
    setAnswer(null);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await post('session/step-up', { totp });
      finish(true);
    } catch (error) {
      setFault(messageOf(error, locale, t('desk.offline')));
      setTotp('');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={answer !== null}
      onClose={() => finish(false)}
      maxWidth="xs"
      fullWidth
      aria-labelledby="step-up-title"
    >
      <form onSubmit={submit}>
        <DialogTitle id="step-up-title">{t('desk.stepUp.title')}</DialogTitle>
        <DialogContent>
          <p className="dialog-words">{t('desk.stepUp.words')}</p>
          <TextField
            inputRef={focusFirst}
            required
            label={t('desk.login.totp')}
            value={totp}
            onChange={(event) => setTotp(event.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6))}
            error={fault !== null}
            helperText={fault ?? ' '}
            slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'one-time-code', className: 'digits' } }}
          />
          {demo && (
            <button type="button" className="quiet-link" onClick={() => setTotp(demo.totp)}>
              {t('desk.stepUp.demo', { totp: demo.totp })}
            </button>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => finish(false)}>{t('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy || totp.length !== 6}>
            {t('desk.stepUp.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
