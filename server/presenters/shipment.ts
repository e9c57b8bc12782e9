import { z } from 'zod';
import type { ParcelContent, ShipmentDetailRow, ShipmentListRow } from '../reads/desk/shipments.ts';
import { listColumns, onlyTo, toReaders, type Actor } from './listColumns.ts';
import { plainFields } from './plainFields.ts';
import { formReaders } from '../vocabulary/form/formReaders.ts';
import { abilitiesOf, can } from '../domain/authorize.ts';
import { deliveryMethods, shipmentStates } from '../vocabulary/shipmentStates.ts';
import { stages } from '../vocabulary/stages.ts';
import { tokenStates } from '../vocabulary/tokenStates.ts';

export const shipmentList = listColumns('shipment.read', {
  id: toReaders(z.number()),
  applicationId: toReaders(z.number()),
  applicationNumber: toReaders(z.string()),
  organizationName: toReaders(z.string()),
  projectName: toReaders(z.string()),
  stage: toReaders(z.enum(stages)),
  status: toReaders(z.enum(shipmentStates)),
  method: toReaders(z.enum(deliveryMethods)),
  receiverMasked: onlyTo(formReaders.delivery, z.string()),
  region: onlyTo(formReaders.delivery, z.string()),
  pickupPoint: onlyTo(formReaders.delivery, z.string().nullable()),
  carrier: toReaders(z.string().nullable()),
  trackingNumber: toReaders(z.string().nullable()),
  packedAt: toReaders(z.string().nullable()),
  handedOverAt: toReaders(z.string().nullable()),
  deliveredAt: toReaders(z.string().nullable()),
  acceptedAt: toReaders(z.string().nullable()),
  dueAt: toReaders(z.string().nullable()),
  createdAt: toReaders(z.string()),
  version: toReaders(z.number()),
  abilities: toReaders(z.array(z.string())),
});
export const shipmentSchema = shipmentList.schema;
export type ShipmentRow = z.infer<typeof shipmentSchema>;

export const parcelTokenSchema = z.strictObject({
  id: z.number(),
  serial: z.string(),
  labelNumber: z.string().nullable(),
  state: z.enum(tokenStates),
});
export const shipmentDetailSchema = shipmentSchema.extend({
  handedOverTo: z.string().nullable(),
  returnedReason: z.string().nullable(),
  receiver: z.strictObject({ name: z.string(), phone: z.string(), address: z.string() }).nullable(),
  /** The reader packed it or wrote a token in it, so somebody else confirms that it arrived. */
  handledByMe: z.boolean(),
  tokensNeeded: z.number(),
  tokens: z.array(parcelTokenSchema),
  /** The tokens written for it that are still to be put in. */
  expected: z.array(parcelTokenSchema),
  /** Who collects it at the counter. */
  collector: z.string().nullable(),
});
type ParcelToken = z.infer<typeof parcelTokenSchema>;
export type ShipmentDetail = z.infer<typeof shipmentDetailSchema>;

export function presentShipment(actor: Actor, row: ShipmentListRow): ShipmentRow {
  const { projectId, status: state } = row;
  // Whether a returned parcel is planned again depends on its application: only its own page knows.
  const abilities = abilitiesOf(actor, 'shipment', { projectId, state }).filter((one) => one !== 'plan_again');
  return shipmentList.present(actor, { ...row, abilities });
}

export const presentParcelToken = (token: Omit<ParcelContent, 'shipmentId'>): ParcelToken =>
  plainFields(parcelTokenSchema, token);

export function presentShipmentDetail(actor: Actor, row: ShipmentDetailRow): ShipmentDetail {
  const shown = presentShipment(actor, row);
  const again = row.mayPlanAgain && can(actor, 'shipment.plan_again', { projectId: row.projectId, state: row.status });
  const handled = actor.kind === 'staff' && row.handlers.includes(actor.id);
  return {
    ...shown,
    abilities: [...shown.abilities.filter((one) => one !== 'deliver' || !handled), ...(again ? ['plan_again'] : [])],
    handledByMe: handled,
    handedOverTo: row.handedOverTo,
    returnedReason: row.returnedReason,
    receiver: row.receiver,
    tokensNeeded: row.tokensNeeded,
    tokens: row.tokens.map(presentParcelToken),
    expected: row.expected.map(presentParcelToken),
    collector: row.collector,
  };
}
