import { useState } from 'react';
import { useDataProvider, useGetIdentity, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { NewLogin, StaffMemberRow } from '@presenters/staffMember.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { may } from '../fields/abilities.ts';
import { NewLoginDialog } from './NewLoginDialog.tsx';
import common from '../layout/common.module.css';

/** Deactivates and reactivates a person, and makes a new login for somebody who has lost theirs. */
export function StaffActions({ row }: { row: StaffMemberRow }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const [open, setOpen] = useState<'turn' | 'reset' | null>(null);
  const [made, setMade] = useState<NewLogin | null>(null);
  const { identity } = useGetIdentity();
  if (!may(row, 'change')) return null;
  // Nobody switches himself off; the desk refuses it too.
  const own = identity?.id === row.id;
  const turn = row.active ? 'turnOff' : 'turnOn';
  const { version, name, roles, allProjects } = row;

  return (
    <>
      <button type="button" className={common.quietLink} onClick={() => setOpen('reset')}>
        {t('desk.staff.reset')}
      </button>
      {!own && (
        <button type="button" className={common.quietLink} onClick={() => setOpen('turn')}>
          {t(`desk.staff.${turn}`)}
        </button>
      )}
      {open === 'turn' && (
        <VerbDialog
          title={t(`desk.staff.${turn}`)}
          words={t(`desk.staff.${turn}Words`, { name })}
          confirm={t(`desk.staff.${turn}`)}
          danger={row.active}
          run={() =>
            provider.update('staff', {
              id: row.id,
              data: {
                version,
                name,
                roles,
                allProjects,
                projectIds: row.projects.map(({ id }) => id),
                active: !row.active,
              },
              previousData: row,
            })
          }
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            done(t('desk.staff.changed'));
          }}
        />
      )}
      {open === 'reset' && (
        <VerbDialog
          title={t('desk.staff.reset')}
          words={t('desk.staff.resetWords', { name })}
          confirm={t('desk.staff.reset')}
          danger
          run={async () =>
            setMade(await provider.act('staff', row.id, 'reset', { version, password: true, totp: true }))
          }
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            done(t('desk.staff.wasReset'));
          }}
        />
      )}
      {made && <NewLoginDialog login={made} onClose={() => setMade(null)} />}
    </>
  );
}
