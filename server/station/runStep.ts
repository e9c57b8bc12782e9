import { DeskError } from './DeskError.ts';
import { PutDown } from './Inbox.ts';
import type { Production, Step } from './Production.ts';
import { monotonicMs } from './slot/slotMessages.ts';
import { faultFrom } from './StationFault.ts';

/**
 * One step with its journal: `start` before, `done` or `failed` after. A step that the desk or a person broke off has
 * neither `done` nor `failed`.
 */
export async function runStep(production: Production, step: Step): Promise<Record<string, unknown>> {
  const { desk, job, lease } = production;
  const began = monotonicMs();
  const report = { ...production.fence, step: step.name };
  lease.confirm(await desk.reportStep(job.id, { ...report, state: 'start' }), began);
  try {
    const result = await step.run(production);
    const ended = monotonicMs();
    if (step.endsJob !== true)
      lease.confirm(await desk.reportStep(job.id, { ...report, state: 'done', result, ms: ended - began }), ended);
    return result;
  } catch (error) {
    if (!(error instanceof DeskError) && !(error instanceof PutDown)) {
      await desk
        .reportStep(job.id, { ...report, state: 'failed', faultCode: faultFrom(error).code, ms: monotonicMs() - began })
        .catch(() => undefined);
    }
    throw error;
  }
}
