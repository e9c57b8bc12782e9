import { BaseModel } from './BaseModel.ts';

export class ShipmentToken extends BaseModel {
  static override tableName = 'shipment_tokens';
  static override idColumn = ['shipmentId', 'tokenId'];

  declare shipmentId: number;
  declare tokenId: number;
  declare jobId: number | null;
  declare active: boolean;
  declare createdAt: Date;
}
