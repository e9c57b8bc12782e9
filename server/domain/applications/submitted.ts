/** The answer to handing in, for the first time or again. */
export interface Submitted {
  applicationId: number;
  version: number;
}
