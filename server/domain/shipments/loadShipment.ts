import { AppError } from '../../lib/AppError.ts';
import { Shipment } from '../../models/Shipment.ts';
import type { ShipmentState } from '../../vocabulary/shipmentStates.ts';
import type { Verb } from '../../vocabulary/permissions.ts';
import { authorize } from '../authorize.ts';
import type { Context, StaffActor } from '../context.ts';
import { lockApplicationOf } from '../lockApplication.ts';

/**
 * The parcel, locked after its application, and the member of staff, who may do `verb` with it now.
 * @throws AppError not_found | forbidden | invalid_state
 */
export async function loadShipment(
  tx: Context,
  shipmentId: number,
  verb: Verb,
): Promise<{ shipment: Shipment; staff: StaffActor }> {
  await lockApplicationOf(tx, 'shipments', shipmentId);
  const shipment = await Shipment.query(tx.db).findById(shipmentId).forUpdate();
  if (!shipment) throw new AppError('not_found');
  return { shipment, staff: authorize(tx, verb, { projectId: shipment.projectId, state: shipment.status }) };
}

/** The only function that changes a parcel's status, by one conditional update. @throws AppError version_conflict */
export async function turnShipment(
  tx: Context,
  shipment: Shipment,
  to: ShipmentState,
  set: Record<string, unknown>,
): Promise<Shipment> {
  const changed = await tx
    .db('shipments')
    .where({ id: shipment.id, status: shipment.status, version: shipment.version })
    .update({ ...set, status: to, version: shipment.version + 1, updatedAt: tx.db.fn.now() });
  if (changed !== 1) throw new AppError('version_conflict');
  return Shipment.query(tx.db).findById(shipment.id).throwIfNotFound();
}
