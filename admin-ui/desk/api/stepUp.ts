/**
 * Asks the person for a fresh one-time password; answers true once the desk has taken
 * it, false when the person declines.
 */
type Ask = () => Promise<boolean>;

let asker: Ask | null = null;
let running: Promise<boolean> | null = null;

export const stepUp = {
  /** The dialog of the page announces itself here. Returns the way to withdraw it. */
  offer(ask: Ask): () => void {
    asker = ask;
    return () => {
      if (asker === ask) asker = null;
    };
  },
  /** Several requests refused at once share one question. */
  ask(): Promise<boolean> {
    if (!asker) return Promise.resolve(false);
    running ??= asker().finally(() => {
      running = null;
    });
    return running;
  },
};
