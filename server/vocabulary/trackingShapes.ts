import { foldCode } from './text/foldText.ts';

interface Shape {
  /** How the carrier is written, in any of its names. */
  carrier: RegExp;
  number: RegExp;
}

/** How the numbers of a carrier look. Others have shapes of their own that nobody here knows: they are not asked. */
const shapes: readonly Shape[] = [
  { carrier: /顺丰|^SF/, number: /^(SF\d{13}|\d{12})$/ },
  // By the Universal Postal Union (S10), and thirteen digits within the country.
  { carrier: /邮政|EMS/, number: /^([A-Z]{2}\d{9}[A-Z]{2}|\d{13})$/ },
  { carrier: /京东|^JD/, number: /^JD[A-Z0-9]{9,18}$/ },
  { carrier: /中通|^ZTO/, number: /^\d{12,15}$/ },
];

/** A number that does not look like one of its carrier: perhaps a part of it, or the scan of something else. */
export function isTrackingUnusual(carrier: string, trackingNumber: string): boolean {
  const name = foldCode(carrier);
  const shape = shapes.find((one) => one.carrier.test(name));
  return shape !== undefined && !shape.number.test(foldCode(trackingNumber));
}
