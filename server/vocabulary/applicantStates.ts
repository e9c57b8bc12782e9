/**
 * The state of an application as the applicant sees it, and what he has to do. Derived by
 * server/domain/applications/applicantState.ts.
 */
export const applicantStates = {
  draft: ['待提交', 'Not submitted'],
  returned: ['待补正', 'Needs changes'],
  taken_back: ['修改中', 'Being corrected'],
  payment_due: ['待付款', 'Payment due'],
  receipt_returned: ['待重新上传底单', 'Receipt to be sent again'],
  payment_check: ['付款确认中', 'Payment being confirmed'],
  proofing: ['待实名核验', 'Identity to be proven'],
  in_review: ['资料待审核', 'In review'],
  second_review: ['复审中', 'In second review'],
  blank_to_ship: ['待寄出', 'Token to be sent'],
  to_produce: ['待制证', 'Ready to write'],
  producing: ['制证中', 'In production'],
  to_ship: ['待发货', 'To be shipped'],
  to_accept: ['待签收', 'To be accepted'],
  revoking: ['注销处理中', 'Being revoked'],
  completed: ['完成', 'Completed'],
  rejected: ['未通过', 'Not approved'],
  withdrawn: ['已撤回', 'Withdrawn'],
  closed: ['已关闭', 'Closed'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
export type ApplicantState = keyof typeof applicantStates;

/** The one thing to do now; `wait` when it is not the applicant's turn. */
export const applicantTasks = [
  'continue',
  'supplement',
  'correct',
  'pay',
  'resend_receipt',
  'produce',
  'accept',
  'wait',
  'none',
] as const;
export type ApplicantTask = (typeof applicantTasks)[number];
