import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Qr } from '../../shared/qr/Qr.tsx';
import type { NewLogin } from '@presenters/staffMember.ts';
import { Facts } from '../fields/Facts.tsx';
import common from '../layout/common.module.css';

/** Password and authenticator of a login, shown only this once. Only its button closes the dialog. */
export function NewLoginDialog({ login, onClose }: { login: NewLogin; onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="new-login-title">
      <DialogTitle id="new-login-title">{t('desk.staff.loginTitle')}</DialogTitle>
      <DialogContent className={common.verb}>
        <p className={common.dialogWords}>{t('desk.staff.loginWords', { name: login.name })}</p>
        <Facts
          facts={[
            [t('desk.login.login'), <code key="l">{login.login}</code>],
            login.password && [t('desk.staff.password'), <code key="p">{login.password}</code>],
          ]}
        />
        {login.totpUri && <Qr text={login.totpUri} label={t('desk.staff.totpQr')} />}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t('desk.staff.loginDone')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
