import type { Stage } from '../../vocabulary/stages.ts';
import type { Context } from '../context.ts';
import { openPayment } from '../payments/openPayment.ts';
import { planJobs } from '../jobs/planJobs.ts';
import { planShipment } from '../shipments/planShipment.ts';
import { askForAcceptance } from '../shipments/askForAcceptance.ts';

export type OpenedStage = { nothingToDo: boolean };
type Opener = (tx: Context, applicationId: number) => Promise<OpenedStage>;

const waitsForPeople: Opener = async () => ({ nothingToDo: false });

/** What is prepared when a stage opens. */
export const openers: Readonly<Record<Stage, Opener>> = {
  proofing: waitsForPeople,
  payment: openPayment,
  review: waitsForPeople,
  second_review: waitsForPeople,
  dispatch_blank: (tx, id) => planShipment(tx, id, 'dispatch_blank'),
  production: planJobs,
  dispatch: (tx, id) => planShipment(tx, id, 'dispatch'),
  acceptance: askForAcceptance,
  revocation: waitsForPeople,
};
