import type { Reason } from '../../server/domain/reviews/reasons.ts';
import { closeByStaff } from '../../server/domain/applications/closeByStaff.ts';
import { withdraw } from '../../server/domain/applications/withdraw.ts';
import { refundPayment } from '../../server/domain/payments/refundPayment.ts';
import type { Stage } from '../../server/vocabulary/stages.ts';
import { handInDemoApplication, reportDemoTransfer, sendPicture } from './applicant.ts';
import { expireDemoCode, lockDemoCode } from './acceptances.ts';
import { claimDemo, decideDemo, disputeDemo, holdDemo, unlessTold } from './desk.ts';
import type { Ending } from './ending.ts';
import { packDemo, returnDemo } from './parcels.ts';
import { shanghaiDay } from '../../server/vocabulary/shanghai.ts';
import type { Scene } from './Scene.ts';

/**
 * A case passes every stage before `at`; then `finally` is done. After an interrupted
 * run, what was done is not repeated.
 */
interface End {
  at: Stage | 'draft' | 'end';
  finally?: (scene: Scene) => Promise<void>;
}

const unreadable = ({ flaw }: Scene): Reason[] => [
  {
    targetKind: 'material',
    target: flaw ?? 'business_licence',
    code: 'unreadable',
    text: '请在光线充足处重新拍摄',
  },
];
const whileOpen =
  (act: (scene: Scene) => Promise<void>) =>
  async (scene: Scene): Promise<void> => {
    if ((await scene.state()).status === 'open') await act(scene);
  };
const reject = whileOpen((scene) =>
  decideDemo(scene.desk.reviewer, scene.id, 'reject', [
    { targetKind: 'application', target: '', code: 'not_eligible', text: '机构已在注销公告期' },
  ]),
);
const sendBack = whileOpen((scene) => decideDemo(scene.desk.reviewer, scene.id, 'return', unreadable(scene)));
const takeBack = whileOpen(async ({ application: { applicant, id } }) => {
  await withdraw(applicant, { applicationId: id });
});
const close = whileOpen(({ desk, id }) =>
  closeByStaff(desk.senior, { applicationId: id, reason: '机构来电说明已注销，不再办理' }),
);

export const endings: Readonly<Record<Ending, End>> = {
  draft: { at: 'draft' },
  payment_due: { at: 'payment' },
  payment_reported: { at: 'payment', finally: ({ application }) => reportDemoTransfer(application) },
  payment_disputed: { at: 'payment', finally: disputeDemo },
  review: { at: 'review' },
  claimed: { at: 'review', finally: ({ desk, id }) => claimDemo(desk.reviewer, id) },
  held: { at: 'review', finally: ({ desk, id, demo }) => holdDemo(desk.reviewer, id, demo.note ?? '等待核实') },
  returned: { at: 'review', finally: sendBack },
  returned_untold: { at: 'review', finally: (scene) => unlessTold(scene, sendBack) },
  /** Returned once, with a new photograph submitted again: a second round. */
  resubmitted: { at: 'review', finally: resubmit },
  rejected: { at: 'review', finally: reject },
  refunded: { at: 'review', finally: rejectAndRefund },
  withdrawn: { at: 'review', finally: takeBack },
  withdrawn_unpaid: { at: 'payment', finally: takeBack },
  withdrawn_approved: { at: 'dispatch_blank', finally: takeBack },
  withdrawn_planned: { at: 'production', finally: takeBack },
  closed_by_staff: { at: 'production', finally: close },
  second_review: { at: 'second_review' },
  dispatch_blank: { at: 'dispatch_blank' },
  blank_packed: { at: 'dispatch_blank', finally: packDemo },
  blank_sent: { at: 'production' },
  blank_delivered: { at: 'production' },
  production: { at: 'production' },
  /** A blank of the stock whose transport PIN differs from the desk's: the bench notices it and stops. */
  needs_attention: {
    at: 'production',
    finally: async (scene) => (await scene.bench()).meetWrongPin(scene.application),
  },
  dispatch: { at: 'dispatch' },
  packed: { at: 'dispatch', finally: packDemo },
  acceptance: { at: 'acceptance' },
  parcel_returned: { at: 'acceptance', finally: returnDemo },
  code_locked: { at: 'acceptance', finally: lockDemoCode },
  code_expired: { at: 'acceptance', finally: expireDemoCode },
  completed: { at: 'end' },
};

export const endOf = (ending: Ending): End => endings[ending];

async function resubmit(scene: Scene): Promise<void> {
  if ((await scene.state()).round > 1) return;
  await sendBack(scene);
  if (scene.flaw) await sendPicture(scene.application, scene.flaw, null, { round: 2 });
  await handInDemoApplication(scene.application);
  await scene.check();
}

async function rejectAndRefund(scene: Scene): Promise<void> {
  await reject(scene);
  const payment = (await scene.ctx
    .db('payments')
    .where({ applicationId: scene.id, status: 'confirmed' })
    .first('id', 'version')) as { id: number; version: number } | undefined;
  if (payment)
    await refundPayment(scene.desk.finance, {
      paymentId: payment.id,
      version: payment.version,
      account: '云河农商银行 6230 **** 1801',
      refundedOn: shanghaiDay(scene.desk.finance.clock.now()),
      reference: `TK${scene.id}`,
      note: '申请未通过，全额退回',
    });
}
