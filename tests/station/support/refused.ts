import type { ErrorCode } from '../../../server/vocabulary/errorCodes.ts';

/** An answer of the fake desk that is no success. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;
  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
