import type { Middleware } from 'koa';
import { AppError } from '../lib/AppError.ts';
import { describeDatabaseError } from '../lib/databaseError.ts';
import type { Logger } from '../lib/logger.ts';
import { errorCodes } from '../vocabulary/errorCodes.ts';
import { errorPage, wantsPage } from './errorPage.ts';
import type { RequestState } from './types.ts';

/**
 * Answers every error with { code, message, details, requestId }. An unknown error shows nothing but its request id.
 */
export function errorHandler(logger: Logger, translate: (error: unknown) => unknown): Middleware<RequestState> {
  return async (exchange, next) => {
    try {
      await next();
    } catch (thrown) {
      const error = translate(thrown);
      const known = error instanceof AppError ? error : httpFault(error);
      const [status, zh, en] = errorCodes[known.code];
      logCause(logger, exchange.state.requestId, known, error);
      if (known.code === 'unavailable') exchange.set('Retry-After', '5');
      exchange.state.code = known.code;
      exchange.status = status;
      if (wantsPage(exchange)) {
        exchange.type = 'html';
        exchange.body = errorPage(known, exchange.acceptsLanguages('zh', 'en') === 'en', exchange.state.requestId);
        return;
      }
      exchange.body = {
        code: known.code,
        message: exchange.acceptsLanguages('zh', 'en') === 'en' ? en : zh,
        details: known.details,
        requestId: exchange.state.requestId,
      };
    }
  };
}

/**
 * Logs a fault of ours as error and a refusal by the database as warn. The answer to the person names neither cause.
 */
function logCause(logger: Logger, requestId: string, known: AppError, error: unknown): void {
  const database = describeDatabaseError(error);
  if (known.code === 'internal')
    logger.error({ requestId, ...(database ? { database } : { err: error }) }, 'request failed');
  else if (database) logger.warn({ requestId, error: known.code, database }, 'refused by the database');
  else if (known.code === 'unavailable' && known.cause instanceof Error)
    logger.warn({ requestId, err: known.cause.message }, 'the database cannot be reached');
}

/** Faults raised by Koa's own body parsing carry a status. */
function httpFault(error: unknown): AppError {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  if (status === 413) return new AppError('upload_too_large');
  if (status === 400 || status === 415) return new AppError('validation_failed', { faults: [] });
  return new AppError('internal');
}
