import type { TokenLoss } from '../vocabulary/tokenFate.ts';
import type { StationJob } from '../vocabulary/stationProtocol.ts';
import type { DeskClient } from './deskClient.ts';
import { faultFrom, StationFault } from './StationFault.ts';

interface Where {
  desk: DeskClient;
  job: Pick<StationJob, 'id'>;
  slot: { name: string };
}
interface Shown {
  phase: 'attention' | 'taken';
  ask: null;
  fault: StationFault;
}

/**
 * Tells the desk that the token of this job broke or was lost. While the bench waited for the token its claim may have
 * run out, so the job is claimed again first. The answer is what the page shows: the report, or why it failed; then
 * the job is still in the list and can be taken up again.
 */
export async function reportGone({ desk, job, slot }: Where, gone: TokenLoss): Promise<Shown> {
  try {
    const { epoch } = await desk.claim(job.id, { slot: slot.name });
    await desk.tokenGone(job.id, { epoch, lost: gone === 'token_lost' });
    return { phase: 'attention', ask: null, fault: new StationFault(gone) };
  } catch (error) {
    return { phase: 'taken', ask: null, fault: faultFrom(error) };
  }
}
