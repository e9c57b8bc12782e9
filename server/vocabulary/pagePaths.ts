/**
 * Addresses of the applicant's pages that are printed or sent. A page's route and the paths to it come from the same
 * text, so a printed path cannot lead to no page.
 */

/** The QR code on a parcel's slip opens this page: there the applicant accepts the parcel. */
export const ACCEPTANCE_ROUTE = '/accept/:slip';

export function acceptancePath(slipToken: string): string {
  return ACCEPTANCE_ROUTE.replace(':slip', encodeURIComponent(slipToken));
}

/** The page on which a phone sends pictures into an application opened on another device. */
const UPLOAD = '/u';
export const UPLOAD_ROUTE = `${UPLOAD}/*`;

/** The ticket is in the fragment of the URL, so that no server log and no proxy keeps it. */
export function uploadPath(ticket: string): string {
  return `${UPLOAD}#${ticket}`;
}
