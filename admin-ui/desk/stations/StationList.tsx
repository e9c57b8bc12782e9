import { STATION_HERE_SECONDS } from '@vocabulary/stationSessions.ts';
import { DataTable, useTranslate } from 'react-admin';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { StationRow } from '@presenters/station.ts';
import { When } from '../fields/When.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { WaitingChanges } from '../staff/WaitingChanges.tsx';
import common from '../layout/common.module.css';

export function StationList() {
  const t = useTranslate();
  return (
    <>
      <WaitingChanges />
      <DeskList rowClick={false}>
        <DataTable.Col
          label="desk.station.name"
          disableSort
          render={(row: StationRow) => <span className={common.cellMain}>{row.name}</span>}
        />
        <DataTable.Col
          label="desk.station.kind"
          disableSort
          render={(row: StationRow) => t(`desk.station.kinds.${row.kind}`, { _: row.kind })}
        />
        <DataTable.Col label="desk.station.slots" disableSort render={(row: StationRow) => <Slots row={row} />} />
        <DataTable.Col label="desk.field.status" disableSort render={(row: StationRow) => <Presence row={row} />} />
        <DataTable.Col
          label="desk.station.lastSeenAt"
          disableSort
          render={(row: StationRow) => <When at={row.lastSeenAt} />}
        />
      </DeskList>
    </>
  );
}

function Presence({ row }: { row: StationRow }) {
  const t = useTranslate();
  if (!row.active) return <StateChip tone="waiting" label={t('desk.inactive')} />;
  const here = isHere(row);
  return <StateChip tone={here ? 'done' : 'waiting'} label={t(here ? 'desk.station.here' : 'desk.station.away')} />;
}

/** What the slots saw at the last report; a station that is away sees nothing now. */
function Slots({ row }: { row: StationRow }) {
  const t = useTranslate();
  if (!isHere(row) || row.slots.length === 0) return '—';
  return row.slots.map(({ name, sight }) => `${name} ${t(`desk.station.sight.${sight}`)}`).join(t('desk.comma'));
}

function isHere({ active, lastSeenAt }: StationRow): boolean {
  return active && lastSeenAt !== null && Date.now() - new Date(lastSeenAt).getTime() < STATION_HERE_SECONDS * 1_000;
}
