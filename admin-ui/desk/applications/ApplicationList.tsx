import { applicationStates } from '@vocabulary/applicationStates.ts';
import { businessTypes } from '@vocabulary/businessTypes.ts';
import { stages } from '@vocabulary/stages.ts';
import { DataTable, useTranslate } from 'react-admin';
import type { ApplicationRow } from '@presenters/application.ts';
import { StateField } from '../fields/StateField.tsx';
import { TimeLeftField } from '../fields/TimeLeftField.tsx';
import { When } from '../fields/When.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { useFacet } from '../lists/useFacet.ts';
import { StageWords } from './StageWords.tsx';
import common from '../layout/common.module.css';

export function ApplicationList() {
  const t = useTranslate();
  const facet = useFacet();
  const facets = [
    facet('status', 'desk.field.status', 'applicationState', applicationStates),
    facet('stage', 'desk.field.stage', 'stage', stages),
    facet('businessType', 'desk.field.businessType', 'businessType', businessTypes),
    {
      source: 'due',
      label: t('desk.field.due'),
      single: true,
      options: [
        { value: 'late', label: t('desk.filter.late') },
        { value: 'today', label: t('desk.filter.today') },
      ],
    },
    {
      source: 'assignee',
      label: t('desk.field.assignee'),
      single: true,
      options: [
        { value: 'me', label: t('desk.filter.mine') },
        { value: 'none', label: t('desk.filter.unclaimed') },
      ],
    },
    {
      source: 'held',
      label: t('desk.filter.held'),
      single: true,
      options: [
        { value: 'true', label: t('ra.boolean.true') },
        { value: 'false', label: t('ra.boolean.false') },
      ],
    },
  ];
  return (
    <DeskList
      facets={facets}
      search={t('desk.filter.searchApplications')}
      sort={{ field: 'submittedAt', order: 'DESC' }}
    >
      <DataTable.Col
        label="desk.field.number"
        disableSort
        render={(row: ApplicationRow) => <code className={common.code}>{row.number}</code>}
      />
      <DataTable.Col
        label="desk.field.organization"
        disableSort
        render={(row: ApplicationRow) => <span className={common.cellMain}>{row.organizationName}</span>}
      />
      <DataTable.Col
        label="desk.field.businessType"
        disableSort
        render={(row: ApplicationRow) => t(`businessType.${row.businessType}`)}
      />
      <DataTable.Col label="desk.field.project" disableSort render={(row: ApplicationRow) => row.projectName} />
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: ApplicationRow) => <StateField kind="applicationState" state={row.status} />}
      />
      <DataTable.Col label="desk.field.stage" disableSort render={(row: ApplicationRow) => <StageWords row={row} />} />
      <DataTable.Col
        source="dueAt"
        label="desk.field.due"
        render={(row: ApplicationRow) => <TimeLeftField minutes={row.minutesLeft} dueAt={row.dueAt} />}
      />
      <DataTable.Col
        label="desk.field.assignee"
        disableSort
        render={(row: ApplicationRow) => row.assigneeName ?? '—'}
      />
      <DataTable.Col
        source="submittedAt"
        label="desk.field.submittedAt"
        render={(row: ApplicationRow) => <When at={row.submittedAt} />}
      />
    </DeskList>
  );
}
