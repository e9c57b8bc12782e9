import { ApplicationStage } from '../../models/ApplicationStage.ts';
import { AuthorizationCode } from '../../models/AuthorizationCode.ts';
import { Certificate } from '../../models/Certificate.ts';
import { Decision } from '../../models/Decision.ts';
import { DecisionReason } from '../../models/DecisionReason.ts';
import { Payment } from '../../models/Payment.ts';
import { PaymentLine } from '../../models/PaymentLine.ts';
import { ProductionJob } from '../../models/ProductionJob.ts';
import { Shipment } from '../../models/Shipment.ts';
import type { Token } from '../../models/Token.ts';
import { columns, selectRows } from '../../models/columns.ts';
import { Workflow } from '../../models/Workflow.ts';
import { WorkflowDocument } from '../../models/WorkflowDocument.ts';
import type { Context } from '../../domain/context.ts';
import { freeToTakeBack } from '../../domain/applications/freeToTakeBack.ts';
import { ownApplication, type OwnApplication } from '../../domain/applications/ownApplication.ts';
import { staleForms } from '../../domain/forms/staleForms.ts';
import { loadSubmission, submissionFaults, type Submission } from '../../domain/submissions/submission.ts';
import type { FormFault } from '../../vocabulary/formFaults.ts';
import { unlockedTargets, type UnlockedTargets } from '../../domain/forms/unlockedTargets.ts';

type TokenNumbers = Pick<Token, 'serial' | 'labelNumber'>;

export interface OwnApplicationDetail extends OwnApplication {
  submission: Submission;
  /** What prevents submission; empty when the application cannot be submitted in its state. */
  faults: FormFault[];
  workflow: Workflow;
  /** No reviewer has claimed it yet, so he may take it back to correct it. */
  mayTakeBack: boolean;
  /** A mail server is set. */
  sendsMail: boolean;
  stages: ApplicationStage[];
  documentKinds: WorkflowDocument[];
  decision: { row: Decision; reasons: DecisionReason[] } | null;
  /** Every return, the oldest first. */
  returns: { row: Decision; reasons: DecisionReason[] }[];
  unlocked: UnlockedTargets;
  payment: { row: Payment; lines: PaymentLine[] } | null;
  shipment: Shipment | null;
  /** The tokens in it. */
  tokensSent: TokenNumbers[];
  code: AuthorizationCode | null;
  jobs: ProductionJob[];
  jobsGivenUp: ProductionJob[];
  certificates: Certificate[];
}

/** Everything the applicant's page of one application shows. @throws AppError not_found */
export async function ownApplicationDetail(ctx: Context, applicationId: number): Promise<OwnApplicationDetail> {
  const own = await ownApplication(ctx, applicationId);
  const { application, state, dataKey } = own;
  const submission = await loadSubmission(ctx, application, dataKey);
  const editable = state.status === 'draft' || state.status === 'returned';
  const decisions = await Decision.query(ctx.db)
    .where({ applicationId })
    .whereIn('outcome', ['return', 'reject'])
    .orderBy('id');
  const reasons = await DecisionReason.query(ctx.db)
    .whereIn(
      'decisionId',
      decisions.map((one) => one.id),
    )
    .orderBy('id');
  const judged = decisions.map((row) => ({ row, reasons: reasons.filter((one) => one.decisionId === row.id) }));
  const payment = await Payment.query(ctx.db).where({ applicationId }).orderBy('id', 'desc').first();
  const shipment =
    (await Shipment.query(ctx.db)
      .where({ applicationId })
      .whereNot('status', 'cancelled')
      .orderBy('id', 'desc')
      .first()) ?? null;
  const jobs = await ProductionJob.query(ctx.db).where({ applicationId }).orderBy('id');
  const withSeal = submission.items.some(({ product }) => product.withSeal);
  return {
    ...own,
    submission,
    faults: editable
      ? [...submissionFaults(submission, ctx.clock.now()), ...(await staleForms(ctx, own, submission))]
      : [],
    workflow: await Workflow.query(ctx.db).findById(application.workflowId).throwIfNotFound(),
    sendsMail: ctx.sendsMail,
    mayTakeBack:
      (await freeToTakeBack(ctx.db('applicationStates as s'), ctx.db)
        .where({ 's.applicationId': applicationId })
        .first('s.status')) !== undefined,
    stages: await ApplicationStage.query(ctx.db).where({ applicationId }).orderBy('position'),
    documentKinds: await WorkflowDocument.query(ctx.db)
      .where({ workflowId: application.workflowId })
      .whereIn('condition', withSeal ? ['always', 'with_seal'] : ['always'])
      .orderBy('position'),
    decision: judged.at(-1) ?? null,
    returns: judged.filter(({ row }) => row.outcome === 'return'),
    unlocked:
      state.status === 'returned'
        ? await unlockedTargets(ctx, applicationId, state.round)
        : { fields: [], materials: [] },
    payment: payment
      ? { row: payment, lines: await PaymentLine.query(ctx.db).where({ paymentId: payment.id }).orderBy('id') }
      : null,
    shipment,
    tokensSent: shipment ? await tokensIn(ctx, shipment.id) : [],
    code: (await AuthorizationCode.query(ctx.db).where({ applicationId }).orderBy('id', 'desc').first()) ?? null,
    jobs: jobs.filter((one) => one.state !== 'abandoned'),
    jobsGivenUp: jobs.filter((one) => one.state === 'abandoned'),
    certificates: await Certificate.query(ctx.db).where({ applicationId }).orderBy('id'),
  };
}

async function tokensIn(ctx: Context, shipmentId: number): Promise<TokenNumbers[]> {
  return selectRows(
    ctx
      .db('shipmentTokens as ht')
      .join('tokens as t', 't.id', 'ht.tokenId')
      .where({ 'ht.shipmentId': shipmentId, 'ht.active': true })
      .orderBy('t.serial'),
    columns(['t.serial', 't.labelNumber']),
  );
}
