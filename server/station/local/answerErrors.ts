import type { Middleware } from 'koa';
import { z } from 'zod';
import { AppError } from '../../lib/AppError.ts';
import type { Logger } from '../../lib/logger.ts';
import { errorCodes, type ErrorCode } from '../../vocabulary/errorCodes.ts';
import { stationFaults, type StationFaultCode } from '../../vocabulary/stationFaults.ts';
import { DeskError } from '../DeskError.ts';
import { faultFrom, StationFault } from '../StationFault.ts';

/** Errors in the desk's shape, so that the page needs one way to show them. */
export function answerErrors(logger: Logger): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const { code, details } = known(error);
      const isDesk = code in errorCodes;
      ctx.status = isDesk ? errorCodes[code as ErrorCode][0] : 409;
      ctx.body = {
        code,
        message: isDesk ? errorCodes[code as ErrorCode][1] : stationFaults[code as StationFaultCode][1],
        details,
      };
      if (ctx.status >= 500) logger.error({ path: ctx.path, error: String(error) }, 'bench request failed');
    }
  };
}

function known(error: unknown): { code: string; details: Readonly<Record<string, unknown>> } {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError)
    return { code: 'validation_failed', details: { fields: error.issues.map(({ path }) => path.join('.')) } };
  if (error instanceof StationFault || error instanceof DeskError) return faultFrom(error);
  return { code: 'internal', details: {} };
}
