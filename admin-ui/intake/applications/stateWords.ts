import { applicantStates, type ApplicantState } from '@vocabulary/applicantStates.ts';
import type { Locale } from '../../shared/i18n/locale.ts';
import type { Tone } from '../../shared/theme/tokens.ts';
import { pick } from '../i18n/words.ts';

/** The state in the project's own words, which are Chinese only, otherwise in ours. */
export function stateWords(
  { state, wording }: { state: ApplicantState; wording: string | null },
  locale: Locale,
): string {
  return wording !== null && locale === 'zh' ? wording : pick(applicantStates[state], locale);
}

/** amber: the applicant has to act · blue: we have to act · green: completed · red: ended badly · grey: at rest */
const tones: Readonly<Record<ApplicantState, Tone>> = {
  draft: 'due',
  returned: 'due',
  taken_back: 'due',
  payment_due: 'due',
  receipt_returned: 'due',
  to_produce: 'due',
  to_accept: 'due',
  proofing: 'mine',
  payment_check: 'mine',
  in_review: 'mine',
  second_review: 'mine',
  blank_to_ship: 'mine',
  producing: 'mine',
  to_ship: 'mine',
  revoking: 'mine',
  completed: 'done',
  rejected: 'late',
  withdrawn: 'waiting',
  closed: 'late',
};
export function stateTone(state: ApplicantState): Tone {
  return tones[state];
}
