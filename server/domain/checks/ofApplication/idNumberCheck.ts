import { idNumberFault } from '../../../lib/idNumber.ts';
import type { ApplicationCase, Finding } from '../finding.ts';
import { foldHyphened } from '../../../vocabulary/text/foldText.ts';

/**
 * Checks the check characters of resident identity numbers; other documents have none. The evidence names the persons
 * by their part in the form, never by number.
 */
export function idNumberCheck({ submission: { form } }: ApplicationCase, today: Date): Finding {
  const persons = [
    ...(form.legalRepresentative.name === '' && form.legalRepresentative.idNumber === ''
      ? []
      : [{ path: 'legalRepresentative', ...form.legalRepresentative }]),
    { path: 'agent', ...form.agent },
    ...form.subjects.map((subject, index) => ({ path: `subjects.${index}`, ...subject })),
  ].filter((person) => person.documentType === 'resident_id');
  const faults = persons.flatMap(({ path, idNumber: number }) => {
    const fault = idNumberFault(foldHyphened(number), today);
    return fault ? [{ path: `${path}.idNumber`, fault }] : [];
  });
  return {
    kind: 'id_number',
    level: 'blocking',
    result: faults.length > 0 ? 'fail' : 'pass',
    evidence: { looked: persons.map((person) => person.path), faults },
  };
}
