import { jobStates } from '@vocabulary/jobStates.ts';
import { productionModes } from '@vocabulary/stages.ts';
import { DataTable, useTranslate } from 'react-admin';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { JobRow } from '@presenters/productionJob.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { useFacet } from '../lists/useFacet.ts';
import common from '../layout/common.module.css';

export function JobList() {
  const t = useTranslate();
  const facet = useFacet();
  return (
    <DeskList
      facets={[
        facet('state', 'desk.field.status', 'jobState', jobStates),
        facet('mode', 'desk.job.mode', 'productionMode', productionModes),
      ]}
      search={t('desk.filter.searchJobs')}
    >
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: JobRow) => <StateField kind="jobState" state={row.state} />}
      />
      <DataTable.Col
        label="desk.field.organization"
        disableSort
        render={(row: JobRow) => <span className={common.cellMain}>{row.organizationName ?? '—'}</span>}
      />
      <DataTable.Col label="desk.job.product" disableSort render={(row: JobRow) => row.productName ?? '—'} />
      <DataTable.Col
        label="desk.job.mode"
        disableSort
        render={(row: JobRow) => t(`productionMode.${row.mode}`, { _: row.mode })}
      />
      <DataTable.Col
        label="desk.field.serial"
        disableSort
        render={(row: JobRow) => <GroupedCode code={row.tokenSerial} />}
      />
      <DataTable.Col
        label="desk.job.station"
        disableSort
        render={(row: JobRow) => [row.stationName, row.operatorName].filter(Boolean).join(' · ') || '—'}
      />
      <DataTable.Col
        label="desk.job.time"
        disableSort
        render={(row: JobRow) => <When at={row.startedAt} until={row.doneAt} />}
      />
      <DataTable.Col
        label="desk.field.application"
        disableSort
        render={(row: JobRow) => <ApplicationLink id={row.applicationId} number={row.applicationNumber} />}
      />
    </DeskList>
  );
}
