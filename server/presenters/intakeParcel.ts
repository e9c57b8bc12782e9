import { z } from 'zod';
import { isoText } from './plainFields.ts';
import type { Shipment } from '../models/Shipment.ts';
import { shipmentStates } from '../vocabulary/shipmentStates.ts';
import { tokenStates, type TokenState } from '../vocabulary/tokenStates.ts';

/**
 * A parcel as its holder sees it. The numbers of its tokens are shown after the acceptance only: until then he proves
 * by them that he has the parcel.
 */
export const intakeParcelSchema = z.strictObject({
  applicationId: z.number(),
  applicationNumber: z.string(),
  organizationName: z.string(),
  status: z.enum(shipmentStates),
  acceptedAt: z.string().nullable(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  tokens: z.array(
    z.strictObject({
      id: z.number(),
      serial: z.string().nullable(),
      labelNumber: z.string().nullable(),
      modelName: z.string(),
      productName: z.string().nullable(),
      subjectName: z.string().nullable(),
      state: z.enum(tokenStates),
      /** A PIN set by staff that has not been shown yet. */
      pinWaiting: z.boolean(),
    }),
  ),
});
export type IntakeParcel = z.infer<typeof intakeParcelSchema>;

interface Source {
  shipment: Shipment;
  applicationId: number;
  applicationNumber: string;
  organizationName: string;
  tokens: readonly {
    id: number;
    serial: string;
    labelNumber: string | null;
    modelName: string;
    productName: string | null;
    subjectName: string | null;
    state: string;
    pinWaiting: boolean;
  }[];
}

export function presentIntakeParcel({
  shipment,
  tokens,
  applicationId,
  applicationNumber,
  organizationName,
}: Source): IntakeParcel {
  return {
    applicationId,
    applicationNumber,
    organizationName,
    status: shipment.status,
    acceptedAt: isoText(shipment.acceptedAt),
    carrier: shipment.carrier,
    trackingNumber: shipment.trackingNumber,
    tokens: tokens.map(({ id, serial, labelNumber, modelName, productName, subjectName, state, pinWaiting }) => ({
      id,
      serial: shipment.acceptedAt ? serial : null,
      labelNumber: shipment.acceptedAt ? labelNumber : null,
      modelName,
      productName,
      subjectName,
      state: state as TokenState,
      pinWaiting,
    })),
  };
}
