import type { ReturnedKind } from '../documentKinds.ts';

/** The usual sets of forms; a test prints every leaf and compares. */
export const nowhere: readonly ReturnedKind[] = [];
export const registrationForm: readonly ReturnedKind[] = ['registration_form'];
export const everyForm: readonly ReturnedKind[] = [
  'registration_form',
  'seal_specimen_form',
  'service_agreement',
  'risk_notice',
];
