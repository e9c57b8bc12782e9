import AddIcon from '@mui/icons-material/Add';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { Role } from '@vocabulary/roles.ts';
import { roles } from '@vocabulary/roles.ts';
import { useState } from 'react';
import { useDataProvider, usePermissions, useTranslate } from 'react-admin';
import { Qr } from '../../shared/qr/Qr.tsx';
import { hasVerb } from '../api/access.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';

interface Created { id: number; totpUri?: string; password?: string }

/** A new colleague: login, name, role; the authenticator's QR code is shown once. */
export function CreateStaff() {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const { permissions } = usePermissions<Role[]>();
  const [open, setOpen] = useState(false);
  const [created, setCreated] = useState<Created | null>(null);
  if (!hasVerb(permissions ?? [], 'staff.create')) return null;

  return (
    <>
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setOpen(true)}>{t('desk.staff.create')}</Button>
      {open && (
        <VerbDialog
          title={t('desk.staff.create')} words={t('desk.staff.createWords')} confirm={t('desk.staff.create')}
          fields={[
            { name: 'name', label: t('desk.staff.name'), required: true },
            { name: 'login', label: t('desk.login.login'), required: true, help: t('desk.staff.loginHelp') },
            { name: 'password', label: t('desk.staff.password'), kind: 'password', required: true, help: t('desk.staff.passwordHelp') },
            { name: 'role', label: t('desk.staff.roles'), kind: 'choice', required: true, initial: 'reviewer', choices: roles.map((role) => ({ value: role, label: t(`role.${role}`) })) },
          ]}
          run={async ({ name = '', login = '', password = '', role = '' }) => {
            const { data } = await provider.create<Created>('staff', { data: { name: name.trim(), login: login.trim().toLowerCase(), password, roles: [role], allProjects: true, projectIds: [] } });
            setCreated(data);
          }}
          onClose={() => setOpen(false)} onDone={() => { setOpen(false); done(t('desk.staff.created')); }}
        />
      )}
      {created?.totpUri && (
        <Dialog open maxWidth="xs" aria-labelledby="totp-title">
          <DialogTitle id="totp-title">{t('desk.staff.totpTitle')}</DialogTitle>
          <DialogContent className="verb"><p className="dialog-words">{t('desk.staff.totpWords')}</p><Qr text={created.totpUri} label={t('desk.staff.totpTitle')} /></DialogContent>
          <DialogActions><Button variant="contained" onClick={() => setCreated(null)}>{t('desk.staff.totpDone')}</Button></DialogActions>
        </Dialog>
      )}
    </>
  );
}
