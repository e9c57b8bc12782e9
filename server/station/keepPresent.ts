import { setTimeout as pause } from 'node:timers/promises';
import type { DeskClient } from './deskClient.ts';
import type { Lane } from './Lane.ts';

/** The desk calls a station away that has said nothing for two minutes (STATION_HERE_SECONDS). */
const EVERY_MS = 30_000;

/**
 * Tells the desk that the station runs and what its slots see, also while nobody is signed in. A desk that does not
 * answer is asked again; work does not depend on it.
 */
export async function keepPresent({
  desk,
  stationKey,
  lanes,
  stopped,
}: {
  desk: DeskClient;
  stationKey: string;
  lanes: readonly Lane[];
  stopped: () => boolean;
}): Promise<void> {
  while (!stopped()) {
    const slots = lanes.map((lane) => lane.view()).map(({ slot, sight }) => ({ name: slot, sight }));
    await desk.reportPresence({ stationKey, slots }).catch(() => undefined);
    await pause(EVERY_MS, undefined, { ref: false });
  }
}
