import { BaseModel } from './BaseModel.ts';
import type { VerificationCodesRow } from './tables.generated.ts';

export interface VerificationCode extends VerificationCodesRow {}
export class VerificationCode extends BaseModel {
  static override tableName = 'verification_codes';
}
