import type { CardReading, JobWork } from '@vocabulary/benchProtocol.ts';
import type { StationSession } from '@vocabulary/stationSessions.ts';

/** Words the bench looks up by a member of a closed list: a new member without its words does not compile. */
export interface BenchLookups {
  lane: Record<CardReading['certificates'][number]['usage'], string>;
  signIn: Record<StationSession['kind'], string>;
  work: Record<Extract<JobWork['phase'], 'attention' | 'taken'>, string>;
}
