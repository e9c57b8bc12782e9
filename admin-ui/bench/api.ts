import type { ErrorCode } from '@vocabulary/errorCodes.ts';
import type { StationFaultCode } from '@vocabulary/stationFaults.ts';

/** A refusal by the station; faultText.ts has the words for `code`. */
export class BenchError extends Error {
  readonly code: ErrorCode | StationFaultCode;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: ErrorCode | StationFaultCode, details: Record<string, unknown>) {
    super(code);
    this.name = 'BenchError';
    this.code = code;
    this.details = details;
  }
}

/** Calls the station this page came from. */
export async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    headers: { 'x-bench': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new BenchError('unavailable', {});
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  const { code, details } = answer as { code?: ErrorCode; details?: Record<string, unknown> };
  throw new BenchError(code ?? 'internal', details ?? {});
}

/** Path of a slot's verb. */
export function slotPath(slot: string, verb: string): string {
  return `/slots/${encodeURIComponent(slot)}/${verb}`;
}
