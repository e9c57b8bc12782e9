import { organizationCodeCheck, usccFault } from '../../../lib/uscc.ts';
import { usccRegionExists } from '../../../vocabulary/provinces.ts';
import type { ApplicationCase, Finding } from '../finding.ts';
import { foldCode } from '../../../vocabulary/text/foldText.ts';

/**
 * Codes from before the USCC: organisation code (XXXXXXXX-X) and business register number. They have no such check
 * character.
 */
const legacy = /^([0-9A-Z]{8}-?[0-9A-Z]|\d{13}|\d{15})$/;

/**
 * A wrong check character of the USCC blocks. A wrong one of the organisation code inside it is only noted: old
 * registers often have it wrong.
 */
export function usccCheck({ submission: { form } }: ApplicationCase): Finding | null {
  if (form.organization.name === '') return null;
  const code = foldCode(form.organization.uscc);
  if (legacy.test(code)) return { kind: 'uscc', level: 'advice', result: 'unsure', evidence: { legacy: true } };
  const fault = usccFault(code);
  const organizationCode =
    fault === null && organizationCodeCheck(code.slice(8, 16)) !== code.charAt(16) ? 'differs' : 'right';
  // Whoever issued it, such a place is not in the national list: something to compare with the licence, no refusal.
  if (fault === null && !usccRegionExists(code))
    return {
      kind: 'uscc',
      level: 'advice',
      result: 'unsure',
      evidence: { organizationCode, region: code.slice(2, 8) },
    };
  return {
    kind: 'uscc',
    level: 'blocking',
    result: fault ? 'fail' : 'pass',
    evidence: fault ? { fault } : { organizationCode },
  };
}
