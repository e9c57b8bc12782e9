import { alarmKinds, alarmStates } from '@vocabulary/alarms.ts';
import { DataTable, useTranslate } from 'react-admin';
import type { AlarmRow } from '@presenters/alarm.ts';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { useFacet } from '../lists/useFacet.ts';
import common from '../layout/common.module.css';
import { CloseAlarm } from './CloseAlarm.tsx';

/** What administrators have to look into; each row says what happened and is closed with what came of it. */
export function AlarmList() {
  const t = useTranslate();
  const facet = useFacet();
  const facets = [
    facet('state', 'desk.field.status', 'alarmState', alarmStates),
    facet('kind', 'desk.alarm.kind', 'alarmKind', alarmKinds),
  ];
  return (
    <DeskList facets={facets} rowClick={false}>
      <DataTable.Col
        label="desk.field.status"
        disableSort
        render={(row: AlarmRow) => <StateField kind="alarmState" state={row.state} />}
      />
      <DataTable.Col
        label="desk.alarm.kind"
        disableSort
        render={(row: AlarmRow) => <span className={common.cellMain}>{t(`alarmKind.${row.kind}`)}</span>}
      />
      <DataTable.Col label="desk.alarm.about" disableSort render={(row: AlarmRow) => row.staffName ?? '—'} />
      <DataTable.Col label="desk.alarm.raisedAt" disableSort render={(row: AlarmRow) => <When at={row.raisedAt} />} />
      <DataTable.Col
        label="desk.alarm.outcome"
        disableSort
        render={(row: AlarmRow) =>
          row.state === 'closed' ? `${row.closedByName ?? ''} · ${row.closingWords ?? ''}` : '—'
        }
      />
      <DataTable.Col label="desk.field.actions" disableSort render={(row: AlarmRow) => <CloseAlarm alarm={row} />} />
    </DeskList>
  );
}
