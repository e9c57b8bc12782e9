import type { Stage } from '../../vocabulary/stages.ts';
import type { Context } from '../context.ts';
import { openPayment } from '../payments/openPayment.ts';
import { planJobs } from '../jobs/planJobs.ts';
import { planShipment } from '../shipments/planShipment.ts';
import { tokensWanted } from '../shipments/tokensWanted.ts';
import { askForAcceptance } from '../shipments/askForAcceptance.ts';

export type OpenedStage = { nothingToDo: boolean };
type Opener = (tx: Context, applicationId: number) => Promise<OpenedStage>;

const waitsForPeople: Opener = async () => ({ nothingToDo: false });

/** Nothing is sent when all tokens that were not given up are with their holder already. */
const planDispatch: Opener = async (tx, applicationId) =>
  (await tokensWanted(tx, { applicationId, stage: 'dispatch', id: null })) > 0
    ? planShipment(tx, applicationId, 'dispatch')
    : { nothingToDo: true };

/** What is prepared when a stage opens. */
export const openers: Readonly<Record<Stage, Opener>> = {
  proofing: waitsForPeople,
  payment: openPayment,
  review: waitsForPeople,
  second_review: waitsForPeople,
  dispatch_blank: (tx, id) => planShipment(tx, id, 'dispatch_blank'),
  production: planJobs,
  dispatch: planDispatch,
  acceptance: askForAcceptance,
  revocation: waitsForPeople,
};
