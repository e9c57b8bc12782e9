import { ApiError } from './ApiError.ts';

const PAUSES_MS = [800, 3_000];

/** An Idempotency-Key for one request: the desk does it once, however often it is sent. */
export function newRequestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends again after a broken connection or while the desk is away for a moment. Any answer of the desk is final. */
export async function repeat<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ApiError) || ![0, 502, 503, 504].includes(error.status)) throw error;
      await new Promise((resolve) => {
        window.setTimeout(resolve, pause);
      });
    }
  }
  return send();
}
