import { ApiError } from './ApiError.ts';

const PAUSES_MS = [800, 3_000];

/** A name for one request, so that the desk does it once however often it is sent. */
export function newRequestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends again after a broken line or a desk that is away for a moment; anything the desk has answered stands. */
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
