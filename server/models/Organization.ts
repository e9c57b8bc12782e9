import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class Organization extends BaseModel {
  static override tableName = 'organizations';

  declare id: number;
  declare accountId: number | null;
  declare name: string;
  declare nameSkeleton: string;
  declare uscc: string;
  declare legacyCodes: Json;
  declare address: string;
  declare phone: string;
  declare website: string;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
