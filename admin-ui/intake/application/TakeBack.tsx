import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { firstOpenStep } from '../wizard/progress.ts';

interface Props {
  application: IntakeApplication;
  onChange: (value: IntakeApplication) => void;
}

/** 撤回修改: says what stays and what has to be done again, then leads to the first page that can be corrected. */
export function TakeBack({ application, onChange }: Props) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const status = application.payment?.status;
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const value = await api.takeBack(application.id);
      onChange(value);
      await navigate(`/applications/${value.id}/${firstOpenStep(value)}`);
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {t('takeBack.button')}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby="take-back-title" maxWidth="xs">
        <DialogTitle id="take-back-title">{t('takeBack.title')}</DialogTitle>
        <DialogContent>
          <p>{t('takeBack.means')}</p>
          {status === 'due' && <p>{t('takeBack.unpaid')}</p>}
          {status === 'confirmed' && <p>{t('takeBack.paid')}</p>}
          {error?.code === 'invalid_state' ? <p role="alert">{t('takeBack.late')}</p> : <ErrorNote error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{t('takeBack.keep')}</Button>
          <Button variant="contained" loading={busy} onClick={() => void takeBack()}>
            {t('takeBack.button')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
