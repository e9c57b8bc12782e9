import type { CodeState } from '../../vocabulary/stationProtocol.ts';
import { DeskError } from '../DeskError.ts';
import type { Production, Step } from '../Production.ts';
import { faultFrom, nextAfter, type StationFault } from '../StationFault.ts';

/** The holder's consent, where the holder is present: the code is spent for this job and this token. Going on later needs no new one. */
export const redeemCode: Step = {
  name: 'code',
  async run(production) {
    const { job } = production;
    if (!job.needsCode || job.codeState.state === 'spent') return { asked: false };
    let codeState = job.codeState;
    let fault: StationFault | undefined;
    while (codeState.state !== 'spent') {
      const code = await production.ask({ kind: 'code', codeState }, fault);
      try {
        await production.lease.check();
        codeState = await production.desk.redeemCode(job.id, { ...production.fence, serial: production.token().serial, code });
        fault = undefined;
      } catch (error) {
        fault = faultFrom(error);
        if (error instanceof DeskError && error.code === 'unreachable') codeState = await codeStateNow(production, codeState);
        else if (nextAfter(fault.code) !== 'code') throw fault;
      }
    }
    return { asked: true };
  },
};

/** The answer to a redemption was lost: it may have counted. */
async function codeStateNow(production: Production, known: CodeState): Promise<CodeState> {
  const { jobs } = await production.desk.jobs();
  return jobs.find(({ id }) => id === production.job.id)?.codeState ?? known;
}
