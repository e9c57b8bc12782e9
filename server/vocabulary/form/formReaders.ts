import type { Role } from '../roles.ts';
import type { FormPart } from './FormPath.ts';

const reviewing = ['reviewer', 'senior_reviewer', 'auditor'] as const;

/**
 * Part of the application form → the roles that need it for their work. The form stays empty for others
 * (server/domain/forms/deskForm.ts), and so do columns of lists that repeat a value of it.
 */
export const formReaders = {
  organization: [...reviewing, 'finance', 'logistics', 'bench_operator'],
  legalRepresentative: reviewing,
  agent: [...reviewing, 'logistics'],
  subjects: [...reviewing, 'bench_operator'],
  socialInsuranceNumber: reviewing,
  invoice: [...reviewing, 'finance'],
  delivery: [...reviewing, 'logistics'],
  change: reviewing,
  remark: reviewing,
} as const satisfies Record<FormPart, readonly Role[]>;
