import type { Context } from '../context.ts';
import { tell } from '../messages/tell.ts';

/** The holder has to accept the parcel before his certificates turn from on hold to active. */
export async function askForAcceptance(tx: Context, applicationId: number): Promise<{ nothingToDo: boolean }> {
  await tell(tx, { applicationId, template: 'acceptance_due', key: `acceptance_due:${applicationId}` });
  return { nothingToDo: false };
}
