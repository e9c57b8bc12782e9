import type { Step } from '../Production.ts';
import { StationFault } from '../StationFault.ts';

/**
 * Two equal readings, the serial this job is bound to (or none yet), blank or ours; then the desk binds it. Nothing is
 * ever initialised here.
 */
export const checkToken: Step = {
  name: 'token_check',
  async run(production) {
    const { job } = production;
    const readings = await production.slot.readTwice();
    if (readings === null)
      throw new StationFault(production.slot.sight.state === 'present' ? 'token_unstable' : 'token_removed');
    const { serial, initialized, blank } = readings.first;
    if (job.tokenSerial !== null && serial !== job.tokenSerial)
      throw new StationFault('token_wrong', { expected: job.tokenSerial, found: serial });
    if (!initialized) throw new StationFault('token_unprepared', { serial });
    const begunByUs = production.journal('signing_key') !== 'none';
    if (production.onBlank && !blank && !begunByUs) throw new StationFault('token_not_blank', { serial });
    production.bound = await production.desk.bindToken(job.id, { ...production.fence, ...readings });
    if (production.bound.serial !== serial)
      throw new StationFault('token_wrong', { expected: production.bound.serial, found: serial });
    return { serial, blank };
  },
};
