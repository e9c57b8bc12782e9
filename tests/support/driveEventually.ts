import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls `look` again and again until it answers something; errors count as no answer. After `within`
 * milliseconds it fails with the last error.
 */
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
