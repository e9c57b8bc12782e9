import type { TokenState } from '../vocabulary/tokenStates.ts';
import { BaseModel } from './BaseModel.ts';

export class Token extends BaseModel {
  static override tableName = 'tokens';

  declare id: number;
  declare serial: string;
  declare labelNumber: string | null;
  declare modelId: number;
  declare state: TokenState;
  declare prepared: boolean;
  declare heldKey: boolean;
  declare soPinSealed: Buffer | null;
  declare transportPinSealed: Buffer | null;
  declare holderPinSealed: Buffer | null;
  declare holderPinShownAt: Date | null;
  declare organizationId: number | null;
  declare applicationId: number | null;
  declare receivedByStaffId: number | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
