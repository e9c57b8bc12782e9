import { normalizeUscc, organizationCodeCheck, usccFault } from '../../../lib/uscc.ts';
import type { ApplicationCase, Finding } from '../finding.ts';

/**
 * Codes from before the unified one: organisation code (XXXXXXXX-X) and business register number. They carry no such
 * check.
 */
const legacy = /^([0-9A-Z]{8}-?[0-9A-Z]|\d{13}|\d{15})$/;

/** The check character blocks; the organisation code inside, which old registers got wrong, is only noted. */
export function usccCheck({ submission: { form } }: ApplicationCase): Finding | null {
  if (form.organization.name === '') return null;
  const code = normalizeUscc(form.organization.uscc);
  if (legacy.test(code)) return { kind: 'uscc', level: 'advice', result: 'unsure', evidence: { legacy: true } };
  const fault = usccFault(code);
  const organizationCode =
    fault === null && organizationCodeCheck(code.slice(8, 16)) !== code.charAt(16) ? 'differs' : 'right';
  return {
    kind: 'uscc',
    level: 'blocking',
    result: fault ? 'fail' : 'pass',
    evidence: fault ? { fault } : { organizationCode },
  };
}
