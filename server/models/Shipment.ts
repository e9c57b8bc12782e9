import type { DeliveryMethod, ShipmentState } from '../vocabulary/shipmentStates.ts';
import type { Stage } from '../vocabulary/stages.ts';
import { BaseModel } from './BaseModel.ts';

export class Shipment extends BaseModel {
  static override tableName = 'shipments';

  declare id: number;
  declare applicationId: number;
  declare projectId: number;
  declare stage: Stage;
  declare status: ShipmentState;
  declare method: DeliveryMethod;
  declare receiverSealed: Buffer | null;
  declare receiverMasked: string;
  declare region: string;
  declare pickupPoint: string | null;
  declare carrier: string | null;
  declare trackingNumber: string | null;
  declare slipTokenDigest: string | null;
  declare packedAt: Date | null;
  declare packedByStaffId: number | null;
  declare handedOverAt: Date | null;
  declare handedOverByStaffId: number | null;
  declare handedOverTo: string | null;
  declare deliveredAt: Date | null;
  declare acceptedAt: Date | null;
  declare acceptedByAccountId: number | null;
  declare dueAt: Date | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
