import type { BenchFault } from '../vocabulary/benchProtocol.ts';
import type { ErrorCode } from '../vocabulary/errorCodes.ts';
import { stationFaults, type StationFaultCode, type StationFaultNext } from '../vocabulary/stationFaults.ts';
import type { TokenRefusalReason } from '../token/TokenRefusal.ts';
import { DeskError } from './DeskError.ts';
import { SlotError, type SlotFault } from './slot/slotMessages.ts';

export type FaultCode = StationFaultCode | ErrorCode;

/**
 * Something that stopped a step, in the words the bench page knows. `details` hold serials and CKR names, never a PIN.
 */
export class StationFault extends Error {
  readonly code: FaultCode;
  readonly details: Record<string, unknown>;
  constructor(code: FaultCode, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'StationFault';
    this.code = code;
    this.details = details;
  }
}

export function faultFrom(error: unknown): StationFault {
  if (error instanceof StationFault) return error;
  if (error instanceof DeskError)
    return new StationFault(
      error.code === 'unreachable' ? 'desk_unreachable' : error.code,
      { ...error.details, requestId: error.requestId },
      { cause: error },
    );
  if (error instanceof SlotError) return slotFault(error.fault);
  return new StationFault(
    'station_failed',
    { message: error instanceof Error ? error.message : String(error) },
    { cause: error },
  );
}

/** A fault as the bench page gets it. */
export function benchFault(error: unknown): BenchFault {
  const { code, details } = faultFrom(error);
  return { code, details };
}

/**
 * How the work goes on after a fault. For the desk's codes: wait for what passes by itself, claim again after a lost
 * lease, ask a person about the rest.
 */
export function nextAfter(code: FaultCode): StationFaultNext | 'taken' | 'sign_in' | 'code' {
  if (code in stationFaults) return stationFaults[code as StationFaultCode][0];
  return deskNext[code as ErrorCode] ?? 'retry';
}
const deskNext: Partial<Record<ErrorCode, StationFaultNext | 'taken' | 'sign_in' | 'code'>> = {
  unavailable: 'wait',
  ca_unavailable: 'wait',
  internal: 'wait',
  rate_limited: 'wait',
  storage_full: 'wait',
  epoch_stale: 'taken',
  job_taken: 'taken',
  unauthenticated: 'sign_in',
  code_invalid: 'code',
  code_expired: 'code',
  code_locked: 'code',
  code_too_soon: 'code',
  token_unknown: 'swap',
  token_busy: 'swap',
  token_not_sent: 'swap',
  certificate_mismatch: 'staff',
};

function refusalCode(reason: TokenRefusalReason): StationFaultCode {
  if (reason === 'library_missing') return 'driver_missing';
  if (reason === 'directory_missing') return 'driver_not_started';
  if (reason === 'lease_over') return 'lease_lost';
  // The slot's process was started anew between two steps; the token itself may be in its place.
  if (reason === 'session_lost') return 'slot_stuck';
  return reason === 'token_not_prepared' ? 'token_driver' : reason;
}

function processCode(reason: Extract<SlotFault, { kind: 'process' }>['reason']): StationFaultCode {
  if (reason === 'bug') return 'token_driver';
  return reason === 'busy' ? 'slot_busy' : 'slot_stuck';
}

function slotFault(fault: SlotFault): StationFault {
  if (fault.kind === 'process') return new StationFault(processCode(fault.reason), { detail: fault.detail });
  if (fault.kind === 'refusal') return new StationFault(refusalCode(fault.reason), { detail: fault.detail });
  const details = { ckr: fault.ckr, method: fault.method, pinState: fault.pinState };
  if (fault.method === 'C_Initialize') return new StationFault('driver_not_started', details);
  if (fault.class === 'gone') return new StationFault('token_removed', details);
  if (fault.class === 'pin') return new StationFault(fault.pinState === 'locked' ? 'pin_locked' : 'pin_wrong', details);
  if (fault.class === 'pin_locked') return new StationFault('pin_locked', details);
  return new StationFault(fault.ckr === 'CKR_DEVICE_MEMORY' ? 'token_full' : 'token_driver', details);
}
