import { DataTable, useTranslate } from 'react-admin';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { ProjectRow } from '@presenters/project.ts';
import { DeskList } from '../lists/DeskList.tsx';
import common from '../layout/common.module.css';

export function ProjectList() {
  const t = useTranslate();
  return (
    <DeskList>
      <DataTable.Col
        label="desk.project.code"
        disableSort
        render={(row: ProjectRow) => <code className={common.code}>{row.code}</code>}
      />
      <DataTable.Col
        label="desk.project.name"
        disableSort
        render={(row: ProjectRow) => (
          <span className={common.cellMain}>{[row.name, row.subProject].filter(Boolean).join(' · ')}</span>
        )}
      />
      <DataTable.Col label="desk.project.region" disableSort render={(row: ProjectRow) => row.region} />
      <DataTable.Col label="desk.project.category" disableSort render={(row: ProjectRow) => row.category} />
      <DataTable.Col
        label="desk.project.preset"
        disableSort
        render={(row: ProjectRow) => t(`desk.preset.${row.preset}`)}
      />
      <DataTable.Col label="desk.project.hotline" disableSort render={(row: ProjectRow) => row.hotline || '—'} />
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: ProjectRow) => (
          <StateChip tone={row.active ? 'done' : 'waiting'} label={t(row.active ? 'desk.active' : 'desk.inactive')} />
        )}
      />
    </DeskList>
  );
}
