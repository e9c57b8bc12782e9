/** Paths of pages that are printed or sent, so that server and pages agree on them. */
const ACCEPTANCE = '/accept/';

/** Path of the page that the QR code on a parcel's slip opens: there the applicant accepts the parcel. */
export function acceptancePath(slipToken: string): string {
  return ACCEPTANCE + encodeURIComponent(slipToken);
}
