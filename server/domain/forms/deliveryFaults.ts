import type { FormFault } from '../../vocabulary/formFaults.ts';
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
  for (const field of ['receiver', 'province', 'city', 'street'] as const)
    faults.check(`delivery.${field}`, delivery[field]);
  faults.check('delivery.phone', delivery.phone, mobile);
  return faults.list;
}
