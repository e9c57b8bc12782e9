import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { ErrorNote } from '../layout/ErrorNote.tsx';
import { join } from '../../shared/theme/join.ts';
import { CopyAsNew } from './CopyAsNew.tsx';
import { TakeBack } from './TakeBack.tsx';
import common from '../layout/common.module.css';
import styles from './OtherActions.module.css';

/**
 * Other actions: change the delivery, take it back to correct it, or withdraw the application, which first explains
 * what that means.
 */
export function OtherActions({
  application,
  onChange,
}: {
  application: IntakeApplication;
  onChange: (value: IntakeApplication) => void;
}) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const { abilities, payment, status } = application;
  const draft = status === 'draft';
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    try {
      const value = await api.withdraw(application.id);
      if (!value) return await navigate('/applications', { replace: true });
      onChange(value);
      setAsking(false);
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('internal', ''));
    }
    setBusy(false);
  };
  if (application.businessType === 'new' && (status === 'withdrawn' || status === 'rejected'))
    return (
      <div className={join(common.row, common.wrap, styles.others)}>
        <CopyAsNew application={application} />
      </div>
    );
  if (!abilities.some((one) => one === 'withdraw' || one === 'change_delivery' || one === 'take_back')) return null;
  return (
    <div className={join(common.row, common.wrap, styles.others)}>
      {abilities.includes('change_delivery') && (
        <Button component={Link} to={`/applications/${application.id}/delivery`} variant="outlined">
          {t('delivery.change')}
        </Button>
      )}
      {abilities.includes('take_back') && <TakeBack application={application} onChange={onChange} />}
      {abilities.includes('withdraw') && (
        <Button color="error" onClick={() => setAsking(true)}>
          {t(draft ? 'withdraw.draft' : 'withdraw.open')}
        </Button>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby="withdraw-title" maxWidth="xs">
        <DialogTitle id="withdraw-title">{t(draft ? 'withdraw.draftTitle' : 'withdraw.title')}</DialogTitle>
        <DialogContent>
          <p>{t(draft ? 'withdraw.draftMeans' : 'withdraw.means')}</p>
          {payment?.status === 'confirmed' && <p>{t('withdraw.refund')}</p>}
          {payment?.status === 'reported' && <p>{t('withdraw.reported')}</p>}
          <ErrorNote error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{t('withdraw.keep')}</Button>
          <Button color="error" variant="contained" loading={busy} onClick={() => void withdraw()}>
            {t(draft ? 'withdraw.draft' : 'withdraw.open')}
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
