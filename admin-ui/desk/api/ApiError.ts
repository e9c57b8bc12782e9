import { errorCodes, type ErrorCode } from '@vocabulary/errorCodes.ts';

interface ErrorBody {
  code?: string;
  message?: string;
  details?: Record<string, unknown>;
  requestId?: string;
}

/**
 * The desk's refusal: its stable code, its details and the request number for the hotline. `status` 0: no answer came.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown>;
  readonly requestId: string | null;
  constructor(status: number, body: ErrorBody) {
    super(body.message ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : 'unavailable');
    this.details = body.details ?? {};
    this.requestId = body.requestId ?? null;
  }
}

export function codeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : 'internal';
}

/** Words for a refusal in the reader's language, without code or stack. */
export function messageOf(error: unknown, locale: string, offline: string): string {
  const code = codeOf(error);
  if (code === 'offline') return offline;
  const words = errorCodes[code as ErrorCode] ?? errorCodes.internal;
  return locale === 'en' ? words[2] : words[1];
}

const faultsOf = (error: unknown): { path?: unknown; code?: unknown }[] => {
  const faults = error instanceof ApiError ? error.details.faults : undefined;
  return Array.isArray(faults) ? faults : [];
};

/** The fields that `details.faults` of a refused form names, to mark them. */
export function faultyPaths(error: unknown): string[] {
  return faultsOf(error).flatMap(({ path }) => (typeof path === 'string' ? [path] : []));
}

/** The code of the fault of one field, null when it has none. */
export function faultAt(error: unknown, path: string): string | null {
  const code = faultsOf(error).find((fault) => fault.path === path)?.code;
  return typeof code === 'string' ? code : null;
}

/** Serials a refusal is about. */
export function serialsOf(error: unknown): string[] {
  const serials = error instanceof ApiError ? error.details.serials : undefined;
  return Array.isArray(serials) ? serials.filter((one) => typeof one === 'string') : [];
}
