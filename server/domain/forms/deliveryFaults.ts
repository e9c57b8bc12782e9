import type { FormFault } from '../../vocabulary/formFaults.ts';
import { cityNames, districtNames, provinceNames } from '../../vocabulary/regions.ts';
import { FaultList, mobile } from './FaultList.ts';
import type { ApplicationForm } from '../../vocabulary/form/applicationForm.ts';

/** What is missing or wrong in the delivery part. Pure. */
export function deliveryFaults(delivery: ApplicationForm['delivery'], pickupPoints: readonly string[]): FormFault[] {
  const faults = new FaultList();
  if (delivery.method === 'pickup') {
    if (!delivery.pickupPoint || !pickupPoints.includes(delivery.pickupPoint))
      faults.add({ path: 'delivery.pickupPoint', code: 'pickup_point' });
    return faults.list;
  }
  faults.check('delivery.receiver', delivery.receiver);
  checkRegion(faults, delivery);
  faults.check('delivery.street', delivery.street);
  faults.check('delivery.phone', delivery.phone, mobile);
  return faults.list;
}

/** Province, city and district as the list has them; a district only where the city is divided. */
function checkRegion(faults: FaultList, { province, city, district }: ApplicationForm['delivery']): void {
  const choices = [
    ['province', province, provinceNames],
    ['city', city, cityNames(province)],
    ['district', district, districtNames(province, city)],
  ] as const;
  for (const [field, value, names] of choices) {
    if (names.includes(value)) continue;
    if (field === 'district' && value === '' && names.length === 0) return;
    // What lies in a place that is not in the list cannot be judged.
    return faults.check(`delivery.${field}`, value, () => 'region_unknown');
  }
}
