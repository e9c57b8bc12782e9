import type { Middleware } from 'koa';
import { AppError } from '../lib/AppError.ts';
import type { Logger } from '../lib/logger.ts';
import { errorCodes } from '../vocabulary/errorCodes.ts';
import type { RequestState } from './types.ts';

/** What a person gets of an error: { code, message, details, requestId }; an unknown one says nothing but its request id. */
export function errorHandler(logger: Logger, translate: (error: unknown) => unknown): Middleware<RequestState> {
  return async (exchange, next) => {
    try {
      await next();
    } catch (thrown) {
      const error = translate(thrown);
      const known = error instanceof AppError ? error : httpFault(error);
      const [status, zh, en] = errorCodes[known.code];
      if (known.code === 'internal')
        logger.error({ requestId: exchange.state.requestId, err: error }, 'request failed');
      if (known.code === 'unavailable') exchange.set('Retry-After', '5');
      exchange.state.code = known.code;
      exchange.status = status;
      exchange.body = {
        code: known.code,
        message: exchange.acceptsLanguages('zh', 'en') === 'en' ? en : zh,
        details: known.details,
        requestId: exchange.state.requestId,
      };
    }
  };
}

/** Faults raised by Koa's own body parsing carry a status. */
function httpFault(error: unknown): AppError {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  if (status === 413) return new AppError('upload_too_large');
  if (status === 400 || status === 415) return new AppError('validation_failed', { faults: [] });
  return new AppError('internal');
}
