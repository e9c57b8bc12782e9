import { NotFoundError } from 'objection';
import { AppError } from '../lib/AppError.ts';
import { databaseErrorIn, type DatabaseError } from '../lib/databaseError.ts';
import type { ErrorCode } from '../vocabulary/errorCodes.ts';
import { userConstraints } from './userConstraints.ts';

/** SQLSTATE → our code. YX001… are raised by our own triggers (migrations/). */
const codes: Readonly<Record<string, ErrorCode>> = {
  '40001': 'version_conflict',
  '40P01': 'version_conflict',
  '53100': 'storage_full',
  '53300': 'unavailable',
  '55P03': 'unavailable',
  '57014': 'unavailable',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  YX001: 'invalid_state',
  YX002: 'separation_of_duties',
  YX003: 'invalid_state',
};
const connectionLost = new RegExp(
  [
    'Connection terminated',
    'ECONNREFUSED',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error',
  ].join('|'),
);

/** An AppError for what the database refused, or the error itself if it means a fault of ours. */
export function translateError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const refused = databaseErrorIn(error);
  if (refused) return translateRefusal(refused) ?? error;
  if (error instanceof NotFoundError) return new AppError('not_found', {}, { cause: error });
  if (error instanceof Error && connectionLost.test(error.message))
    return new AppError('unavailable', {}, { cause: error });
  return error;
}

function translateRefusal(refused: DatabaseError): AppError | null {
  if (refused.code === '23505') {
    const known = userConstraints[refused.constraint ?? ''];
    return known ? new AppError(known.code, known.field ? { field: known.field } : {}, { cause: refused }) : null;
  }
  const code = codes[refused.code];
  return code ? new AppError(code, {}, { cause: refused }) : null;
}
