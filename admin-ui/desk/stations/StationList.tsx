import { DataTable, useTranslate } from 'react-admin';
import { StateChip } from '../../shared/state/StateChip.tsx';
import type { StationRow } from '@presenters/station.ts';
import { When } from '../fields/When.tsx';
import { DeskList } from '../lists/DeskList.tsx';
import { NumberCol } from '../lists/NumberCol.tsx';
import { WaitingChanges } from '../staff/WaitingChanges.tsx';
import common from '../layout/common.module.css';

/** A station that sent a request within this time counts as connected. */
const HERE_MS = 2 * 60_000;

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
        <NumberCol label="desk.station.slots" render={(row: StationRow) => row.slots.length} />
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
  const here = seenLately(row.lastSeenAt);
  return <StateChip tone={here ? 'done' : 'waiting'} label={t(here ? 'desk.station.here' : 'desk.station.away')} />;
}

function seenLately(at: string | null): boolean {
  return at !== null && Date.now() - new Date(at).getTime() < HERE_MS;
}
