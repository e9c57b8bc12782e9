import { maskPhone } from '../../lib/mask.ts';
import { openInRow, sealInRow, type SealedPlace } from '../../lib/seal.ts';
import type { Shipment } from '../../models/Shipment.ts';
import { applicationFormSchema, type ApplicationForm } from '../../vocabulary/form/applicationForm.ts';

type Delivery = ApplicationForm['delivery'];
const place = (row: number): SealedPlace => ({ column: 'shipment.receiver', row });

/** The receiver of a parcel as lists show him: masked. */
export function receiverColumns({
  method,
  pickupPoint,
  province,
  city,
  receiver,
  phone,
}: Delivery): Pick<Shipment, 'method' | 'receiverMasked' | 'region' | 'pickupPoint'> {
  return method === 'pickup'
    ? { method, receiverMasked: pickupPoint ?? '', region: '', pickupPoint }
    : {
        method,
        receiverMasked: `${receiver.slice(0, 1)}** ${maskPhone(phone)}`,
        region: `${province}${city}`,
        pickupPoint: null,
      };
}

/** The whole delivery, sealed for the row of its parcel. */
export function sealReceiver(dataKey: Buffer, shipmentId: number, delivery: Delivery): Buffer {
  return sealInRow(dataKey, JSON.stringify(delivery), place(shipmentId));
}

export function openReceiver(
  dataKey: Buffer,
  { id, receiverSealed }: { id: number; receiverSealed: Buffer },
): Delivery {
  return applicationFormSchema.shape.delivery.parse(JSON.parse(openInRow(dataKey, receiverSealed, place(id))));
}
