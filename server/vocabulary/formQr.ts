import { documentKinds } from './documentKinds.ts';
import type { DocumentKind } from './documentKinds.ts';

/**
 * What the QR code of a printed form says: `YX1/<kind>/<application number>/<version>/<hash>`.
 * Upper case only, so that QR's alphanumeric mode holds it in few, large modules; at most 75 bytes.
 * The hash is the first part of a keyed digest of the printed content: it shows whether a form is of another snapshot.
 */
export interface FormQr {
  kind: DocumentKind;
  applicationNumber: string;
  version: number;
  /** First 24 hex digits (96 bits) of the keyed hash, lower case. */
  hash: string;
}

const MARK = 'YX1';
const HASH_DIGITS = 24;
const letters: Readonly<Record<DocumentKind, string>> = {
  registration_form: 'R',
  seal_specimen_form: 'S',
  service_agreement: 'A',
  risk_notice: 'N',
  parcel_slip: 'P',
  pin_letter: 'L',
};
const pattern = new RegExp(`^${MARK}/([A-Z])/([A-Z0-9][A-Z0-9-]{0,31})/([1-9][0-9]{0,5})/([0-9A-F]{${HASH_DIGITS}})$`);

/** @throws RangeError if the number, version or hash does not fit. Only the first part of `keyedHash` is kept. */
export function encodeFormQr(form: {
  kind: DocumentKind;
  applicationNumber: string;
  version: number;
  keyedHash: string;
}): string {
  const text = [
    MARK,
    letters[form.kind],
    form.applicationNumber,
    form.version,
    form.keyedHash.slice(0, HASH_DIGITS).toUpperCase(),
  ].join('/');
  if (!pattern.test(text)) throw new RangeError('application number, version or hash does not fit a form QR code');
  return text;
}

/** Null for any text that is not a form's code of ours. Unsigned: compare the hash with the stored document. */
export function decodeFormQr(text: string): FormQr | null {
  const [, letter, applicationNumber, version, hash] = pattern.exec(text.trim()) ?? [];
  const kind = documentKinds.find((one) => letters[one] === letter);
  if (!kind || !applicationNumber || !version || !hash) return null;
  return { kind, applicationNumber, version: Number(version), hash: hash.toLowerCase() };
}

/** Whether a scanned code belongs to exactly this stored document. */
export function isFormQrOf(
  qr: FormQr,
  document: { kind: DocumentKind; applicationNumber: string; version: number; keyedHash: string },
): boolean {
  return (
    qr.kind === document.kind &&
    qr.applicationNumber === document.applicationNumber &&
    qr.version === document.version &&
    qr.hash === document.keyedHash.slice(0, HASH_DIGITS).toLowerCase()
  );
}
