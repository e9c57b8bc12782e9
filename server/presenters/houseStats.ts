import { z } from 'zod';
import type { HouseStats } from '../reads/desk/stats/houseStats.ts';
import { isoText } from './plainFields.ts';

/** The house itself, for those who run it. */
export const houseSchema = z.strictObject({
  alarmsOpen: z.number(),
  stations: z.array(
    z.strictObject({ id: z.number(), name: z.string(), lastSeenAt: z.string().nullable(), here: z.boolean() }),
  ),
  logins: z.strictObject({ active: z.number(), locked: z.array(z.string()), changesWaiting: z.number() }),
  signer: z.strictObject({ waiting: z.number(), since: z.string().nullable(), lastAnswerAt: z.string().nullable() }),
  tasks: z.strictObject({ due: z.number(), failing: z.number(), since: z.string().nullable() }),
  codes: z.strictObject({ sent: z.number(), perHour: z.number() }),
  messagesFailed: z.number(),
  auditHeadLate: z.boolean(),
  calendarLate: z.boolean(),
});
export type HouseNow = z.infer<typeof houseSchema>;

const text = (at: Date | null): string | null => at && isoText(at);

export function presentHouse({ stations, signer, tasks, ...rest }: HouseStats): HouseNow {
  return {
    ...rest,
    stations: stations.map((one) => ({ ...one, lastSeenAt: text(one.lastSeenAt) })),
    signer: { ...signer, since: text(signer.since), lastAnswerAt: text(signer.lastAnswerAt) },
    tasks: { ...tasks, since: text(tasks.since) },
  };
}
