import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { staffLoginFault } from '@vocabulary/staffLogin.ts';
import { roles, type Role } from '@vocabulary/roles.ts';
import { useState } from 'react';
import { useDataProvider, usePermissions, useTranslate } from 'react-admin';
import { hasVerb } from '../api/access.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { NewLogin } from '@presenters/staffMember.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { NewLoginDialog } from './NewLoginDialog.tsx';

/** A new colleague: login, name, role; password and authenticator are made by the desk and shown once. */
export function CreateStaff() {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const { permissions } = usePermissions<Role[]>();
  const [open, setOpen] = useState(false);
  const [created, setCreated] = useState<NewLogin | null>(null);
  if (!hasVerb(permissions ?? [], 'staff.create')) return null;

  return (
    <>
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setOpen(true)}>
        {t('desk.staff.create')}
      </Button>
      {open && (
        <VerbDialog
          title={t('desk.staff.create')}
          words={t('desk.staff.createWords')}
          confirm={t('desk.staff.create')}
          fields={[
            { name: 'name', label: t('desk.staff.name'), required: true },
            { name: 'login', label: t('desk.login.login'), required: true, help: t('desk.staff.loginHelp') },
            {
              name: 'roles',
              label: t('desk.staff.roles'),
              kind: 'choice',
              required: true,
              initial: 'reviewer',
              choices: roles.map((role) => ({ value: role, label: t(`role.${role}`) })),
            },
          ]}
          check={({ login = '' }) => {
            const fault = staffLoginFault(login);
            return fault && t(`desk.staff.loginFault.${fault}`);
          }}
          run={async ({ name = '', login = '', roles: role = '' }) => {
            const { data } = await provider.create<NewLogin>('staff', {
              data: {
                name: name.trim(),
                login: login.trim().toLowerCase(),
                roles: [role],
                allProjects: true,
                projectIds: [],
              },
            });
            setCreated(data);
          }}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            done(t('desk.staff.created'));
          }}
        />
      )}
      {created && <NewLoginDialog login={created} onClose={() => setCreated(null)} />}
    </>
  );
}
