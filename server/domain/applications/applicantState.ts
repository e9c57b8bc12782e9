import type { ApplicantState, ApplicantTask } from '../../vocabulary/applicantStates.ts';
import type { ApplicationState } from '../../vocabulary/applicationStates.ts';
import type { PaymentState } from '../../vocabulary/paymentStates.ts';
import type { ProductionMode, Stage } from '../../vocabulary/stages.ts';

export interface Standing {
  status: ApplicationState;
  stage: Stage | null;
  paymentStatus: PaymentState | null;
  /** What finance wrote on the newest payment. One that is due again and has a note: its receipt was sent back. */
  paymentNote: string | null;
  productionMode: ProductionMode | null;
  /** The applicant took it back himself, to correct it. */
  takenBack: boolean;
}

/** Whoever sent a receipt has paid: after it came back he is not asked for money again. */
function paymentState({ paymentStatus, paymentNote }: Standing): ApplicantState {
  if (paymentStatus === 'reported') return 'payment_check';
  return paymentStatus === 'due' && paymentNote ? 'receipt_returned' : 'payment_due';
}

const ofStage: Readonly<Record<Stage, (standing: Standing) => ApplicantState>> = {
  proofing: () => 'proofing',
  payment: paymentState,
  review: () => 'in_review',
  second_review: () => 'second_review',
  dispatch_blank: () => 'blank_to_ship',
  production: ({ productionMode }) => (productionMode === 'factory' ? 'producing' : 'to_produce'),
  dispatch: () => 'to_ship',
  acceptance: () => 'to_accept',
  revocation: () => 'revoking',
};

/** The state of an application as the applicant sees it, from status, open stage and payment. Pure. */
export function applicantState(standing: Standing): ApplicantState {
  if (standing.status === 'returned' && standing.takenBack) return 'taken_back';
  if (standing.status !== 'open') return standing.status;
  return standing.stage === null ? 'in_review' : ofStage[standing.stage](standing);
}

const tasks: Readonly<Record<ApplicantState, ApplicantTask>> = {
  draft: 'continue',
  returned: 'supplement',
  taken_back: 'correct',
  payment_due: 'pay',
  receipt_returned: 'resend_receipt',
  payment_check: 'wait',
  proofing: 'wait',
  in_review: 'wait',
  second_review: 'wait',
  blank_to_ship: 'wait',
  to_produce: 'produce',
  producing: 'wait',
  to_ship: 'wait',
  to_accept: 'accept',
  revoking: 'wait',
  completed: 'none',
  rejected: 'none',
  withdrawn: 'none',
  closed: 'none',
};
export function applicantTask(state: ApplicantState): ApplicantTask {
  return tasks[state];
}

/** The project's own words for the state, looked up by state, then by stage; null where the project uses our words. */
export function projectWording(
  state: ApplicantState,
  { status, stage }: Standing,
  wording: Readonly<Record<string, unknown>>,
): string | null {
  const finer = state === 'payment_check' || state === 'receipt_returned';
  const own = wording[state] ?? (status === 'open' && stage !== null && !finer ? wording[stage] : undefined);
  return typeof own === 'string' && own !== '' ? own : null;
}
