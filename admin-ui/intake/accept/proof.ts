import type { IntakeParcel } from '@presenters/intakeParcel.ts';
import { foldCode } from '@vocabulary/text/foldText.ts';
import type { ApiError } from '../api/http.ts';

interface Entries {
  may: boolean;
  slip: string | null;
  status: IntakeParcel['status'];
  numbers: readonly string[];
  code: string;
}

/** What is still missing before the parcel can be accepted: the grey button says it. */
export function whatLacks({
  may,
  slip,
  status,
  numbers,
  code,
}: Entries): 'parcel' | 'slip' | 'numbers' | 'code' | null {
  if (!may) return 'parcel';
  if (slip === null && status !== 'delivered') return 'slip';
  if (slip === null && numbers.some((one) => foldCode(one) === '')) return 'numbers';
  return code.trim().length < 6 ? 'code' : null;
}

/**
 * The typed numbers that are of no token in this parcel; null when the refusal is about something else. The desk never
 * says which number would be right.
 */
export function unknownNumbers(error: ApiError | null, numbers: readonly string[]): readonly string[] | null {
  const foreign = error?.details.foreign;
  if (!Array.isArray(foreign)) return null;
  return numbers.filter((one) => foreign.includes(foldCode(one)));
}
