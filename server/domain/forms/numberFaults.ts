import { idNumberFault } from '../../lib/idNumber.ts';
import { usccFault } from '../../lib/uscc.ts';
import type { FormFaultCode } from '../../vocabulary/formFaults.ts';
import type { PersonDocumentType } from '../../vocabulary/productKinds.ts';
import { foldCode, foldHyphened } from '../../vocabulary/text/foldText.ts';

/** What is wrong with a credit code, or null. */
export function usccFaultCode(uscc: string): FormFaultCode | null {
  const fault = usccFault(foldCode(uscc));
  return fault && `uscc_${fault}`;
}

/** What is wrong with a document number, or null. Only resident identity numbers carry a check character. */
export function documentFaultCode(documentType: PersonDocumentType, number: string, today: Date): FormFaultCode | null {
  const plain = foldHyphened(number);
  if (documentType !== 'resident_id') return /^[A-Z0-9()-]{5,20}$/.test(plain) ? null : 'document_format';
  const fault = idNumberFault(plain, today);
  return fault && `id_${fault}`;
}
