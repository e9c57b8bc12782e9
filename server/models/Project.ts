import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class Project extends BaseModel {
  static override tableName = 'projects';

  declare id: number;
  declare code: string;
  declare region: string;
  declare category: string;
  declare name: string;
  declare subProject: string | null;
  declare marketRole: string | null;
  declare preset: string;
  declare uploadLimitBytes: number;
  declare pinDelivery: string;
  declare acceptance: boolean;
  declare statusWording: Json;
  declare deliveryPrices: Json;
  declare pickupPoints: Json;
  /** { holder, bank, number } */
  declare transferAccount: Json;
  declare hotline: string;
  declare active: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
