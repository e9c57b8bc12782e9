import type { DriverProfile } from './driverProfile.ts';
import { nss } from './nss.ts';
import { softhsm2 } from './softhsm2.ts';

/** All profiles we ship; a station's configuration names one. */
const drivers: readonly DriverProfile[] = [softhsm2, nss];

/** @throws Error when no profile has this name. */
export function driverNamed(name: string): DriverProfile {
  const profile = drivers.find((one) => one.name === name);
  if (profile === undefined)
    throw new Error(`no driver profile "${name}"; there are ${drivers.map((one) => one.name).join(', ')}`);
  return profile;
}
