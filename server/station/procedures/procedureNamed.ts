import type { StationProcedure } from '../../vocabulary/stationProcedures.ts';
import type { Step } from '../Production.ts';
import { StationFault } from '../StationFault.ts';
import { newPair } from './newPair.ts';

/**
 * A further pair takes the same steps as the first: they look at the job's token, blank or own. Null: not written yet.
 */
const procedures: Readonly<Record<StationProcedure, readonly Step[] | null>> = {
  new_pair: newPair,
  next_pair: newPair,
  unlock: null,
};

/** The steps of the procedure the desk asks for. @throws StationFault station_failed for one this station cannot do */
export function procedureNamed(name: StationProcedure): readonly Step[] {
  const steps = procedures[name] ?? null;
  if (steps === null) throw new StationFault('station_failed', { procedure: name });
  return steps;
}
