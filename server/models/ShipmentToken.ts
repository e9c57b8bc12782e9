import { BaseModel } from './BaseModel.ts';
import type { ShipmentTokensRow } from './tables.generated.ts';

export interface ShipmentToken extends ShipmentTokensRow {}
export class ShipmentToken extends BaseModel {
  static override tableName = 'shipment_tokens';
  static override idColumn = ['shipmentId', 'tokenId'];
}
