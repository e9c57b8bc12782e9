import type { ErrorCode } from '@vocabulary/errorCodes.ts';
import type { FormFault } from '@vocabulary/formFaults.ts';

/** A refusal by the server, with its code and words; code `offline` when no answer came. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'offline';
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  constructor(
    code: ErrorCode | 'offline',
    message: string,
    details: Record<string, unknown> = {},
    requestId: string | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
    this.requestId = requestId;
  }
  get faults(): FormFault[] {
    return Array.isArray(this.details.faults) ? (this.details.faults as FormFault[]) : [];
  }
}

let csrfToken: string | null = null;
let lostSession: () => void = () => undefined;
let renewSession: () => Promise<void> = async () => undefined;

/** Sets the CSRF token that every change must carry. */
export function setSession(token: string | null): void {
  csrfToken = token;
}
export function onSessionLost(listener: () => void): void {
  lostSession = listener;
}
/** `renew` is called when this tab's CSRF token is out of date because another tab has signed in again. */
export function onSessionStale(renew: () => Promise<void>): void {
  renewSession = renew;
}
export function csrfHeaders(): Record<string, string> {
  return csrfToken ? { 'X-CSRF-Token': csrfToken } : {};
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  keepalive?: boolean;
  signal?: AbortSignal;
}

/** JSON in, JSON out. @throws ApiError */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  try {
    return await once<T>(path, options);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'csrf') throw error;
    await renewSession();
    return once<T>(path, options);
  }
}

async function once<T>(
  path: string,
  { method = 'GET', body, headers = {}, keepalive = false, signal }: RequestOptions,
): Promise<T> {
  const response = await fetch(path, {
    method,
    keepalive,
    ...(signal ? { signal } : {}),
    headers: {
      'Accept-Language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' ? {} : csrfHeaders()),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('offline', '');
  });
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  throw refusal(answer);
}

interface Refusal {
  code?: ErrorCode;
  message?: string;
  details?: Record<string, unknown>;
  requestId?: string;
}

/** The server's refusal as an error. When the session has ended, the listener of `onSessionLost` is called too. */
export function refusal(answer: unknown): ApiError {
  const { code = 'internal', message = '', details = {}, requestId = null } = (answer ?? {}) as Refusal;
  if (code === 'unauthenticated') lostSession();
  return new ApiError(code, message, details, requestId);
}
