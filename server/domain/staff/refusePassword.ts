import { AppError } from '../../lib/AppError.ts';
import type { PasswordFault } from '../../vocabulary/passwordFaults.ts';
import { passwordFault, type PasswordOwner } from './passwordFault.ts';

/** @throws AppError validation_failed */
export function refusePassword(password: string, owner: PasswordOwner): void {
  const fault = passwordFault(password, owner);
  if (fault) refuseFault(fault);
}

export function refuseFault(fault: PasswordFault): never {
  throw new AppError('validation_failed', { faults: [{ path: 'password', code: fault, message: fault }] });
}
