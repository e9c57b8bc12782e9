/**
 * Reasons for a return or rejection; `target` says what they may be attached to. Number keys
 * in the workbench follow this order.
 */
/** What a reason points at. */
export const reasonTargets = ['material', 'field', 'application'] as const;

export const decisionReasons = [
  { code: 'unreadable', zh: '图片不清晰', en: 'Picture is not readable', target: 'material' },
  { code: 'seal_missing', zh: '缺少公章', en: 'Company seal is missing', target: 'material' },
  { code: 'wrong_document', zh: '材料类型不符', en: 'Not the document asked for', target: 'material' },
  { code: 'expired_document', zh: '证件已过期', en: 'Document has expired', target: 'material' },
  { code: 'signature_missing', zh: '缺少签字或日期', en: 'Signature or date is missing', target: 'material' },
  { code: 'old_form', zh: '不是最新版本的表格', en: 'Printed from an earlier version of the form', target: 'material' },
  { code: 'differs_from_licence', zh: '与营业执照不一致', en: 'Differs from the business licence', target: 'field' },
  { code: 'differs_from_id', zh: '与身份证件不一致', en: 'Differs from the identity document', target: 'field' },
  { code: 'incomplete', zh: '填写不完整', en: 'Incomplete', target: 'field' },
  { code: 'not_eligible', zh: '不符合申请条件', en: 'Not eligible', target: 'application' },
  { code: 'forged', zh: '材料涉嫌不实', en: 'Material appears not to be genuine', target: 'application' },
  { code: 'other', zh: '其他', en: 'Other', target: 'any' },
] as const;
export type DecisionReasonCode = (typeof decisionReasons)[number]['code'];
export const decisionOutcomes = ['approve', 'return', 'reject'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];
