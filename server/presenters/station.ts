import { z } from 'zod';
import type { Station } from '../models/Station.ts';
import { iso, isoOrNull } from './moments.ts';

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
export function presentStation({
  id,
  name,
  kind,
  slots,
  lastSeenAt,
  active,
  createdAt,
}: Pick<Station, keyof StationRow>): StationRow {
  return {
    id,
    name,
    kind,
    slots: Array.isArray(slots) ? slots : [],
    lastSeenAt: isoOrNull(lastSeenAt),
    active,
    createdAt: iso(createdAt),
  };
}
