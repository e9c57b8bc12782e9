import { z } from 'zod';
import type { ParcelContent, ShipmentDetail as ShipmentDetailRow, ShipmentListRow } from '../reads/desk/shipments.ts';
import { plainFields } from './plainFields.ts';
import { abilitiesOf } from '../domain/authorize.ts';
import { deliveryMethods, shipmentStates } from '../vocabulary/shipmentStates.ts';
import { stages } from '../vocabulary/stages.ts';
import { tokenStates } from '../vocabulary/tokenStates.ts';

export const shipmentSchema = z.strictObject({
  id: z.number(),
  applicationId: z.number(),
  applicationNumber: z.string(),
  organizationName: z.string(),
  projectName: z.string(),
  stage: z.enum(stages),
  status: z.enum(shipmentStates),
  method: z.enum(deliveryMethods),
  receiverMasked: z.string(),
  region: z.string(),
  pickupPoint: z.string().nullable(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  packedAt: z.string().nullable(),
  handedOverAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  createdAt: z.string(),
  version: z.number(),
  abilities: z.array(z.string()),
});
export type ShipmentRow = z.infer<typeof shipmentSchema>;

export const parcelTokenSchema = z.strictObject({
  id: z.number(),
  serial: z.string(),
  labelNumber: z.string().nullable(),
  state: z.enum(tokenStates),
});
export const shipmentDetailSchema = shipmentSchema.extend({
  handedOverTo: z.string().nullable(),
  receiver: z.strictObject({ name: z.string(), phone: z.string(), address: z.string() }).nullable(),
  tokensNeeded: z.number(),
  tokens: z.array(parcelTokenSchema),
});
type ParcelToken = z.infer<typeof parcelTokenSchema>;
export type ShipmentDetail = z.infer<typeof shipmentDetailSchema>;

type Actor = Parameters<typeof abilitiesOf>[0];
export function presentShipment(actor: Actor, row: ShipmentListRow): ShipmentRow {
  const { projectId, status: state } = row;
  return { ...plainFields(shipmentSchema, row), abilities: abilitiesOf(actor, 'shipment', { projectId, state }) };
}

export const presentParcelToken = (token: ParcelContent): ParcelToken => plainFields(parcelTokenSchema, token);

export function presentShipmentDetail(actor: Actor, row: ShipmentDetailRow): ShipmentDetail {
  return {
    ...plainFields(shipmentDetailSchema, row),
    ...presentShipment(actor, row),
    tokens: row.tokens.map(presentParcelToken),
  };
}
