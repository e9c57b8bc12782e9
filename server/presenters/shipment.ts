import { z } from 'zod';
import { abilitiesOf } from '../domain/authorize.ts';
import type { Shipment } from '../models/Shipment.ts';
import type { Token } from '../models/Token.ts';
import { deliveryMethods, shipmentStates } from '../vocabulary/shipmentStates.ts';
import { stages } from '../vocabulary/stages.ts';
import { tokenStates } from '../vocabulary/tokenStates.ts';
import { iso, isoOrNull } from './moments.ts';

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
export type ShipmentDetail = z.infer<typeof shipmentDetailSchema>;

type Actor = Parameters<typeof abilitiesOf>[0];
export type ShipmentSource = Pick<
  Shipment,
  | 'id'
  | 'applicationId'
  | 'projectId'
  | 'stage'
  | 'status'
  | 'method'
  | 'receiverMasked'
  | 'region'
  | 'pickupPoint'
  | 'carrier'
  | 'trackingNumber'
  | 'packedAt'
  | 'handedOverAt'
  | 'deliveredAt'
  | 'acceptedAt'
  | 'dueAt'
  | 'version'
  | 'createdAt'
> & { applicationNumber: string; organizationName: string; projectName: string };

export function presentShipment(actor: Actor, row: ShipmentSource): ShipmentRow {
  const {
    id,
    applicationId,
    applicationNumber,
    organizationName,
    projectName,
    stage,
    status,
    method,
    receiverMasked,
    region,
    pickupPoint,
    carrier,
    trackingNumber,
    version,
  } = row;
  return {
    id,
    applicationId,
    applicationNumber,
    organizationName,
    projectName,
    stage,
    status,
    method,
    receiverMasked,
    region,
    pickupPoint,
    carrier,
    trackingNumber,
    version,
    packedAt: isoOrNull(row.packedAt),
    handedOverAt: isoOrNull(row.handedOverAt),
    deliveredAt: isoOrNull(row.deliveredAt),
    acceptedAt: isoOrNull(row.acceptedAt),
    dueAt: isoOrNull(row.dueAt),
    createdAt: iso(row.createdAt),
    abilities: abilitiesOf(actor, 'shipment', { projectId: row.projectId, state: status }),
  };
}

type Content = Pick<Token, 'id' | 'serial' | 'labelNumber' | 'state'>;
export const presentParcelToken = ({ id, serial, labelNumber, state }: Content) => ({ id, serial, labelNumber, state });

export function presentShipmentDetail(
  actor: Actor,
  row: ShipmentSource & {
    handedOverTo: string | null;
    receiver: ShipmentDetail['receiver'];
    tokensNeeded: number;
    tokens: readonly Content[];
  },
): ShipmentDetail {
  return {
    ...presentShipment(actor, row),
    handedOverTo: row.handedOverTo,
    receiver: row.receiver,
    tokensNeeded: row.tokensNeeded,
    tokens: row.tokens.map(presentParcelToken),
  };
}
