/**
 * Asks the person for a fresh one-time password. Answers true when the desk has
 * accepted it, false when the person cancels.
 */
type Ask = () => Promise<boolean>;

let asker: Ask | null = null;
let running: Promise<boolean> | null = null;

export const stepUp = {
  /** The page's dialog registers itself here. Returns the function that removes it again. */
  offer(ask: Ask): () => void {
    asker = ask;
    return () => {
      if (asker === ask) asker = null;
    };
  },
  /** Several requests refused at the same time lead to one question. */
  ask(): Promise<boolean> {
    if (!asker) return Promise.resolve(false);
    running ??= asker().finally(() => {
      running = null;
    });
    return running;
  },
};
