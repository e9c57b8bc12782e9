import { BaseModel } from './BaseModel.ts';

export class TokenModel extends BaseModel {
  static override tableName = 'token_models';

  declare id: number;
  declare code: string;
  declare name: string;
  declare driver: string;
  declare serialPrefixes: string[];
  declare algorithms: string[];
  declare unlock: string;
  declare picture: string | null;
  declare createdAt: Date;
}
