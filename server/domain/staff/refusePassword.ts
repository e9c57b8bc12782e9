import { AppError } from '../../lib/AppError.ts';
import { passwordFault, type PasswordFault } from './passwordFault.ts';

/** @throws AppError validation_failed */
export function refusePassword(password: string, login: string): void {
  const fault = passwordFault(password, login);
  if (fault) refuseFault(fault);
}

export function refuseFault(fault: PasswordFault | 'same_as_before'): never {
  throw new AppError('validation_failed', { faults: [{ path: 'password', code: fault, message: fault }] });
}
