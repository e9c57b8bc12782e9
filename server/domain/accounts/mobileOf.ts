import { AppError } from '../../lib/AppError.ts';
import { normalizeMobile } from '../../vocabulary/text/mobile.ts';

/** The eleven digits of a mobile number. @throws AppError validation_failed */
export function mobileOf(phone: string): string {
  const mobile = normalizeMobile(phone);
  if (!mobile)
    throw new AppError('validation_failed', {
      faults: [{ path: 'phone', code: 'phone', message: 'not a mobile number' }],
    });
  return mobile;
}
