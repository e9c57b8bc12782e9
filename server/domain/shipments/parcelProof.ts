import { AppError } from '../../lib/AppError.ts';
import type { Shipment } from '../../models/Shipment.ts';
import { foldCode } from '../../vocabulary/text/foldText.ts';
import type { Context } from '../context.ts';
import type { ParcelToken } from './parcel.ts';
import { slipDigest } from './slipDigest.ts';

/** What shows that the parcel is in the holder's hands: its slip, or what is printed on its tokens. */
export interface ParcelProof {
  /** The secret in the QR code of the slip. */
  slip?: string | undefined;
  /** One number of each token: its label's or its chip's. */
  numbers?: readonly string[] | undefined;
}

/**
 * Why a parcel may not be accepted with this proof, or null when it may. A parcel on the road is here for nobody but
 * who has its slip. The refusal repeats what was typed and never says what would be right.
 */
export function proofRefusal(
  ctx: Pick<Context, 'keys'>,
  { status, slipTokenDigest }: Pick<Shipment, 'status' | 'slipTokenDigest'>,
  tokens: readonly Pick<ParcelToken, 'serial' | 'labelNumber'>[],
  { slip, numbers = [] }: ParcelProof,
): AppError | null {
  if (status !== 'handed_over' && status !== 'delivered') return new AppError('invalid_state', { status });
  if (slip !== undefined)
    return slipDigest(ctx, slip) === slipTokenDigest
      ? null
      : new AppError('validation_failed', { faults: [{ path: 'slip', code: 'slip_unknown' }] });
  if (status !== 'delivered') return new AppError('parcel_on_its_way');

  const typed = [...new Set(numbers.map(foldCode))].filter((one) => one !== '');
  const printed = tokens.map(({ serial, labelNumber }) => [serial, labelNumber ?? ''].map(foldCode));
  const foreign = typed.filter((one) => !printed.some((both) => both.includes(one)));
  const all = printed.every((both) => both.some((one) => typed.includes(one))) && typed.length >= tokens.length;
  return all && foreign.length === 0
    ? null
    : new AppError('validation_failed', { faults: [{ path: 'numbers', code: 'numbers_differ' }], foreign });
}
