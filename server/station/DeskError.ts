import type { ErrorCode } from '../vocabulary/errorCodes.ts';

/** The desk answered with an error, or (`unreachable`) did not answer. `message` is the desk's own, made for people. */
export class DeskError extends Error {
  readonly code: ErrorCode | 'unreachable';
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  constructor(
    code: ErrorCode | 'unreachable',
    message: string,
    details: Record<string, unknown> = {},
    requestId: string | null = null,
  ) {
    super(message);
    this.name = 'DeskError';
    this.code = code;
    this.details = details;
    this.requestId = requestId;
  }

  /** The work goes on by itself when the desk answers again. */
  get passing(): boolean {
    return (
      this.code === 'unreachable' ||
      this.code === 'unavailable' ||
      this.code === 'ca_unavailable' ||
      this.code === 'internal' ||
      this.code === 'rate_limited'
    );
  }
}
