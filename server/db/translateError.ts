import { AppError } from '../lib/AppError.ts';
import type { ErrorCode } from '../vocabulary/errorCodes.ts';

/** SQLSTATE → our code. YX001… are raised by our own triggers (migrations/). */
const codes: Readonly<Record<string, ErrorCode>> = {
  '23505': 'duplicate',
  '40001': 'version_conflict',
  '40P01': 'version_conflict',
  '53100': 'storage_full',
  '57014': 'unavailable',
  '57P01': 'unavailable',
  YX001: 'invalid_state',
  YX002: 'separation_of_duties',
  YX003: 'invalid_state',
};

interface DatabaseError {
  code?: unknown;
  constraint?: unknown;
  message?: unknown;
}

/** An AppError for what PostgreSQL refused, or the error itself if it means a fault of ours. */
export function translateError(error: unknown): unknown {
  if (error instanceof AppError || error === null || typeof error !== 'object') return error;
  const { code, constraint, message } = error as DatabaseError;
  const known = typeof code === 'string' ? codes[code] : undefined;
  if (known) return new AppError(known, typeof constraint === 'string' ? { constraint } : {}, { cause: error });
  if (
    typeof message === 'string' &&
    /Connection terminated|ECONNREFUSED|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  ) {
    return new AppError('unavailable', {}, { cause: error });
  }
  return error;
}
