import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until something is said, errors included; then fails with what was last seen. Milliseconds. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  within = 30_000,
  every = 100,
): Promise<T> {
  let last: unknown;
  for (const until = Date.now() + within; ; await sleep(every)) {
    try {
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
    } catch (error) {
      last = error;
    }
    if (Date.now() > until) throw new Error(`waited in vain for: ${what}`, { cause: last });
  }
}
