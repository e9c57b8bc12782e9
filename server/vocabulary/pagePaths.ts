/** Paths of pages that are printed or sent, so that server and pages agree on them. */
const ACCEPTANCE = '/accept/';

/** Where the code on a parcel's slip leads: the applicant's page on which he accepts what came. */
export function acceptancePath(slipToken: string): string {
  return ACCEPTANCE + encodeURIComponent(slipToken);
}
