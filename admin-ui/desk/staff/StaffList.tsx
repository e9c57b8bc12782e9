import { roles } from '@vocabulary/roles.ts';
import { DataTable, useTranslate } from 'react-admin';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { StaffMemberRow } from '@presenters/staffMember.ts';
import { DeskList } from '../lists/DeskList.tsx';
import { useFacet } from '../lists/useFacet.ts';
import { CreateStaff } from './CreateStaff.tsx';
import { StaffActions } from './StaffActions.tsx';
import { WaitingChanges } from './WaitingChanges.tsx';
import common from '../layout/common.module.css';

export function StaffList() {
  const t = useTranslate();
  const facet = useFacet();
  return (
    <>
      <WaitingChanges />
      <DeskList
        facets={[facet('role', 'desk.staff.roles', 'role', roles)]}
        search={t('desk.filter.searchStaff')}
        actions={<CreateStaff />}
        rowClick={false}
      >
        <DataTable.Col
          label="desk.staff.name"
          disableSort
          render={(row: StaffMemberRow) => <span className={common.cellMain}>{row.name}</span>}
        />
        <DataTable.Col
          label="desk.login.login"
          disableSort
          render={(row: StaffMemberRow) => <code className={common.code}>{row.login}</code>}
        />
        <DataTable.Col
          label="desk.staff.roles"
          disableSort
          render={(row: StaffMemberRow) => row.roles.map((role) => t(`role.${role}`)).join(t('desk.comma'))}
        />
        <DataTable.Col
          label="desk.staff.projects"
          disableSort
          render={(row: StaffMemberRow) =>
            row.allProjects
              ? t('desk.staff.allProjects')
              : row.projects.map((one) => one.name).join(t('desk.comma')) || '—'
          }
        />
        <DataTable.Col
          label="desk.field.status"
          disableSort
          render={(row: StaffMemberRow) => <StaffState row={row} />}
        />
        <DataTable.Col
          label="desk.field.actions"
          disableSort
          render={(row: StaffMemberRow) => <StaffActions row={row} />}
        />
      </DeskList>
    </>
  );
}

function StaffState({ row }: { row: StaffMemberRow }) {
  const t = useTranslate();
  if (!row.active) return <StateChip tone="waiting" label={t('desk.inactive')} />;
  if (row.locked) return <StateChip tone="due" label={t('desk.staff.locked')} />;
  return <StateChip tone="done" label={t('desk.active')} />;
}
