import { z } from 'zod';
import type { StationListRow } from '../reads/desk/stations.ts';
import { slotSights } from '../vocabulary/stationSessions.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';

export const stationList = listColumns('station.read', {
  id: toReaders(z.number()),
  name: toReaders(z.string()),
  kind: toReaders(z.string()),
  slots: toReaders(z.array(z.strictObject({ name: z.string(), sight: z.enum(slotSights) }))),
  lastSeenAt: toReaders(z.string().nullable()),
  active: toReaders(z.boolean()),
  createdAt: toReaders(z.string()),
});
export const stationSchema = stationList.schema;
export type StationRow = z.infer<typeof stationSchema>;
export function presentStation(actor: Actor, row: StationListRow): StationRow {
  return stationList.present(actor, row);
}
