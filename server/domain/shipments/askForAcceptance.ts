import type { Context } from '../context.ts';
import { tell } from '../messages/tell.ts';

/** Tells the holder that he has to accept the parcel; his certificates stay on hold until he does. */
export async function askForAcceptance(tx: Context, applicationId: number): Promise<{ nothingToDo: boolean }> {
  await tell(tx, { applicationId, template: 'acceptance_due', key: `acceptance_due:${applicationId}` });
  return { nothingToDo: false };
}
