import { translateError } from '../../../../server/db/translateError.ts';
import { AppError } from '../../../../server/lib/AppError.ts';
import { runOut } from '../../bench/support/benchRows.ts';
import type { Scene, Verb } from './anyVerb.ts';

/** Whether the verb was allowed. A fault that is no refusal fails the test. */
export async function attempt(
  verbs: Readonly<Record<string, Verb>>,
  scene: Scene,
  name: string,
  pick: number,
): Promise<boolean> {
  try {
    await verbs[name]?.(scene, pick);
    return true;
  } catch (error) {
    const refusal = translateError(error);

    if (refusal instanceof AppError && refusal.code !== 'internal') return false;
    throw error;
  }
}

export const statusOf = async ({ desk, applicationId }: Scene): Promise<string> =>
  (await desk.ctx.db('applicationStates').where({ applicationId }).first('status'))!.status;

/** Every bench that holds a job of this application has left it. */
export async function benchesLeft({ desk, applicationId }: Scene): Promise<void> {
  const held = await desk.ctx.db('productionJobs').where({ applicationId }).whereNotNull('leaseUntil').select('id');
  for (const { id } of held) await runOut(desk.ctx, id);
}

/** Rules that hold at every moment; what background tasks will do is not waited for. */
export const isRule = (rule: string): boolean => /^I[2349] /.test(rule) && !rule.includes('background');
