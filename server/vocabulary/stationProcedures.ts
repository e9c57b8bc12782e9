/**
 * What a station does for one job, named by the desk with the job: a first pair on a blank UKey, a further pair on the
 * UKey that
 * holds one already, or a new PIN for it.
 */
export const stationProcedures = ['new_pair', 'next_pair', 'unlock'] as const;
export type StationProcedure = (typeof stationProcedures)[number];
