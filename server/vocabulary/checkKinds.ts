/** Automatic checks run on an application or one material, kept as evidence beside the decision. */
export const checkKinds = [
  'uscc',
  'id_number',
  'material_missing',
  'material_unreadable',
  'form_qr',
  'certificate_busy',
  'duplicate_material',
  'seal_missing',
  'name_lookalike',
  'picture_quality',
  'picture_kind',
  'phone_shared',
] as const;
export type CheckKind = (typeof checkKinds)[number];
export const checkLevels = ['blocking', 'acknowledge', 'advice'] as const;
export type CheckLevel = (typeof checkLevels)[number];
export const checkResults = ['pass', 'fail', 'unsure'] as const;
export type CheckResult = (typeof checkResults)[number];

interface Judged {
  level: CheckLevel;
  result: CheckResult;
}
/** Nobody approves over this check, unless it is expressly overridden. */
export const isBlocking = ({ level, result }: Judged): boolean => level === 'blocking' && result === 'fail';
/**
 * True for a check that a reviewer must confirm to have seen before he approves. A blocking check without a clear
 * result is one of them: the reviewer judges it himself.
 */
export const needsAcknowledgement = ({ level, result }: Judged): boolean =>
  (level === 'acknowledge' && result !== 'pass') || (level === 'blocking' && result === 'unsure');
