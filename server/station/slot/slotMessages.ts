import type { TokenErrorClass } from '../../token/TokenError.ts';
import type { TokenRefusalReason } from '../../token/TokenRefusal.ts';
import type { SlotCommand } from './slotCommands.ts';

/**
 * Parent → child. `validUntil`: milliseconds of the machine's monotonic clock; a command found later is refused, not
 * run.
 */
export interface SlotRequest {
  id: number;
  command: SlotCommand;
  args: unknown;
  serial: string | null;
  validUntil: number | null;
}
/** Child → parent. */
export type SlotAnswer = { id: number; ok: true; result: unknown } | { id: number; ok: false; fault: SlotFault };

/** Why a command failed: the token's call, our own refusal, or the child itself. */
export type SlotFault =
  | { kind: 'token'; class: TokenErrorClass; ckr: string; method: string; pinState: string | null }
  | { kind: 'refusal'; reason: TokenRefusalReason; detail: string }
  | { kind: 'process'; reason: 'timeout' | 'died' | 'busy' | 'bug'; detail: string };

export class SlotError extends Error {
  readonly fault: SlotFault;
  constructor(fault: SlotFault) {
    super(
      fault.kind === 'token'
        ? `${fault.method}: ${fault.ckr}`
        : `${fault.kind} ${fault.reason}${fault.detail === '' ? '' : `: ${fault.detail}`}`,
    );
    this.name = 'SlotError';
    this.fault = fault;
  }
}

/** The same clock in every process of the machine; a change of the wall clock does not change it. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
