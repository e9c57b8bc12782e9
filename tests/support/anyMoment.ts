/**
 * Waits before something is killed. It is not a wait for a condition: the test must pass whichever moment this hits.
 * Everything else in tests waits for a condition (`eventually`).
 */
export const anyMoment = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
