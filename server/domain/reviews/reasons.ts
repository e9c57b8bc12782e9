import { AppError } from '../../lib/AppError.ts';
import { decisionReasons, type DecisionOutcome, type DecisionReasonCode } from '../../vocabulary/decisionReasons.ts';
import { targetName, openedBy } from '../../vocabulary/form/formTargets.ts';
import { materialKinds, type MaterialKind } from '../../vocabulary/materialKinds.ts';
import { materialFacts } from '../../vocabulary/materialFacts.ts';

/** `target`: a material kind, a path of the form, or the empty string for the application as a whole. */
export interface Reason {
  targetKind: 'material' | 'field' | 'application';
  target: string;
  code: DecisionReasonCode;
  text: string;
}

/**
 * What is wrong with these reasons for this outcome, or null. A return must name something the applicant can correct.
 * Pure.
 */
function reasonFault(outcome: DecisionOutcome, reasons: readonly Reason[]): { path: string; code: string } | null {
  const wrong = reasons.findIndex((reason) => !isKnown(reason));
  if (wrong >= 0) return { path: `reasons.${wrong}`, code: 'unknown_reason' };
  if (outcome === 'approve') return reasons.length > 0 ? { path: 'reasons', code: 'reasons_with_approval' } : null;
  if (reasons.length === 0) return { path: 'reasons', code: 'reason_missing' };
  return outcome === 'return' && reasons.every((reason) => reason.targetKind === 'application')
    ? { path: 'reasons', code: 'nothing_to_supplement' }
    : null;
}

function isKnown({ targetKind, target, code }: Reason): boolean {
  const listed = decisionReasons.find((one) => one.code === code);
  if (!listed || (listed.target !== 'any' && listed.target !== targetKind)) return false;
  switch (targetKind) {
    case 'material':
      return materialKinds.includes(target as MaterialKind);
    case 'field':
      return openedBy(target) !== null;
    case 'application':
      return true;
  }
}

/** @throws AppError validation_failed */
export function refuseReasons(outcome: DecisionOutcome, reasons: readonly Reason[]): void {
  const fault = reasonFault(outcome, reasons);
  if (fault) throw new AppError('validation_failed', { faults: [{ ...fault, message: fault.code }] });
}

/** The reasons as the applicant reads them: 营业执照：图片不清晰；机构名称：与营业执照不一致（…）. */
export function reasonsForApplicant(reasons: readonly Reason[]): string {
  return reasons
    .map(({ targetKind, target, code, text }) => {
      const why = decisionReasons.find((one) => one.code === code)?.zh ?? '';
      const what = targetWords(targetKind, target);
      const words = code === 'other' && text ? text : withText(why, text);
      return what ? `${what}：${words}` : words;
    })
    .join('；');
}

function withText(why: string, text: string): string {
  return text ? `${why}（${text}）` : why;
}

/** What a reason is about, in words; '' where it is about the application or about a field no longer on the form. */
function targetWords(targetKind: Reason['targetKind'], target: string): string {
  switch (targetKind) {
    case 'material':
      return materialFacts[target as MaterialKind].name[0];
    case 'field': {
      const field = openedBy(target);
      return field ? targetName(field)[0] : '';
    }
    case 'application':
      return '';
  }
}
