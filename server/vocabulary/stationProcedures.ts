/**
 * What a station does for one job, as the desk tells it with the job: a first key pair on a blank UKey, a further pair
 * on the UKey that already holds one, or a new PIN for it.
 */
export const stationProcedures = ['new_pair', 'next_pair', 'unlock'] as const;
export type StationProcedure = (typeof stationProcedures)[number];
