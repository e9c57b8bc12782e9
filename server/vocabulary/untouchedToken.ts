/** Nothing was ever done with the token since it was entered: every change of its state counts its version up. */
export function isUntouched(token: {
  version: number;
  prepared: boolean;
  heldKey: boolean;
  applicationId: number | null;
}): boolean {
  return token.version === 1 && !token.prepared && !token.heldKey && token.applicationId === null;
}
