import { z } from 'zod';
import type { StationListRow } from '../reads/desk/stations.ts';
import { plainFields } from './plainFields.ts';

export const stationSchema = z.strictObject({
  id: z.number(),
  name: z.string(),
  kind: z.string(),
  slots: z.array(z.unknown()),
  lastSeenAt: z.string().nullable(),
  active: z.boolean(),
  createdAt: z.string(),
});
export type StationRow = z.infer<typeof stationSchema>;
export function presentStation(row: StationListRow): StationRow {
  return { ...plainFields(stationSchema, row), slots: Array.isArray(row.slots) ? row.slots : [] };
}
