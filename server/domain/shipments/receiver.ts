import { maskPhone } from '../../lib/mask.ts';
import { openText, sealText } from '../../lib/seal.ts';
import type { Shipment } from '../../models/Shipment.ts';
import { applicationFormSchema, type ApplicationForm } from '../../vocabulary/form/applicationForm.ts';

type Delivery = ApplicationForm['delivery'];
const AAD = 'shipment.receiver';

/** The receiver of a parcel as the columns of its row: encrypted in full, and masked for the lists. */
export function receiverColumns(
  dataKey: Buffer,
  delivery: Delivery,
): Pick<Shipment, 'method' | 'receiverSealed' | 'receiverMasked' | 'region' | 'pickupPoint'> {
  const { method, pickupPoint, province, city, receiver, phone } = delivery;
  const sealed = { method, receiverSealed: sealText(dataKey, JSON.stringify(delivery), AAD) };
  return method === 'pickup'
    ? { ...sealed, receiverMasked: pickupPoint ?? '', region: '', pickupPoint }
    : {
        ...sealed,
        receiverMasked: `${receiver.slice(0, 1)}** ${maskPhone(phone)}`,
        region: `${province}${city}`,
        pickupPoint: null,
      };
}

export function openReceiver(dataKey: Buffer, sealed: Buffer): Delivery {
  return applicationFormSchema.shape.delivery.parse(JSON.parse(openText(dataKey, sealed, AAD)));
}
