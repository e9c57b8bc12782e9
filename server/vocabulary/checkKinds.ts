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
 * A reviewer must say that he has seen this check before he approves; a blocking one that could not tell is for him to
 * judge.
 */
export const needsAcknowledgement = ({ level, result }: Judged): boolean =>
  (level === 'acknowledge' && result !== 'pass') || (level === 'blocking' && result === 'unsure');
