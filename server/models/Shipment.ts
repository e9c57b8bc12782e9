import { BaseModel } from './BaseModel.ts';
import type { ShipmentsRow } from './tables.generated.ts';

export interface Shipment extends ShipmentsRow {}
export class Shipment extends BaseModel {
  static override tableName = 'shipments';
}
