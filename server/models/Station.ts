import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class Station extends BaseModel {
  static override tableName = 'stations';

  declare id: number;
  declare name: string;
  declare kind: string;
  declare keyDigest: string | null;
  declare slots: Json;
  declare lastSeenAt: Date | null;
  declare active: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
