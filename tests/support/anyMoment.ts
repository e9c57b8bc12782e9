/**
 * Lets so much time pass before something is killed. Not a wait for anything: the test must hold whichever moment this
 * hits.
 * Everything else in tests waits for a condition (`eventually`).
 */
export const anyMoment = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
