import { AppError } from '../../lib/AppError.ts';
import { foldCode } from '../../vocabulary/text/foldText.ts';
import { isTrackingUnusual } from '../../vocabulary/trackingShapes.ts';

export interface Tracking {
  carrier: string;
  trackingNumber: string;
  /** The person has looked at the label again: the number is right as it is. */
  confirmed?: boolean | undefined;
}

/** What is kept of a carrier's number. @throws AppError tracking_unusual until somebody has confirmed an odd one */
export function trackingToKeep(input: Tracking): { carrier: string; trackingNumber: string } {
  const kept = { carrier: input.carrier.trim(), trackingNumber: foldCode(input.trackingNumber) };
  if (!input.confirmed && isTrackingUnusual(kept.carrier, kept.trackingNumber))
    throw new AppError('tracking_unusual', kept);
  return kept;
}
