import type { Production, Step } from '../Production.ts';
import { faultFrom, nextAfter, type StationFault } from '../StationFault.ts';

/**
 * The holder's consent, where the holder is present: the code is redeemed for this job and this token. A job that is
 * continued later needs no new code.
 */
export const redeemCode: Step = {
  name: 'code',
  async run(production) {
    const { job } = production;
    if (!job.needsCode || production.codeState.state === 'spent') return { asked: false };
    let fault: StationFault | undefined;
    while (production.codeState.state !== 'spent') {
      const code = await production.ask({ kind: 'code', codeState: production.codeState }, fault);
      try {
        await production.lease.check();
        production.codeState = await production.desk.redeemCode(job.id, {
          ...production.fence,
          serial: production.token().serial,
          code,
        });
      } catch (error) {
        fault = faultFrom(error);
        if (fault.code !== 'desk_unreachable' && nextAfter(fault.code) !== 'code') throw fault;
        await readCodeState(production);
      }
    }
    return { asked: true };
  },
};

/**
 * After any failure the desk is asked: the try may have counted although its answer was lost, and it may have been the
 * last one.
 */
async function readCodeState(production: Production): Promise<void> {
  const { jobs } = await production.desk.jobs();
  production.codeState = jobs.find(({ id }) => id === production.job.id)?.codeState ?? production.codeState;
}
