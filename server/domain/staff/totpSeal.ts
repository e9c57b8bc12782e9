import { openInRow, sealInRow, type SealedPlace } from '../../lib/seal.ts';
import type { Keys } from '../context.ts';

const place = (row: number): SealedPlace => ({ column: 'staff.totp', row });

/** The secret of an authenticator as it is kept: it opens in the row of its own login alone. */
export function sealTotp(keys: Pick<Keys, 'personal'>, staffId: number, secret: string): Buffer {
  return sealInRow(keys.personal, secret, place(staffId));
}

/** @throws Error if the secret belongs to another login, or the key is another one. */
export function openTotp(
  keys: Pick<Keys, 'personal'>,
  { id, totpSecretSealed }: { id: number; totpSecretSealed: Buffer },
): string {
  return openInRow(keys.personal, totpSecretSealed, place(id));
}
