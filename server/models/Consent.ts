import { BaseModel } from './BaseModel.ts';
import type { ConsentsRow } from './tables.generated.ts';

export interface Consent extends ConsentsRow {}
export class Consent extends BaseModel {
  static override tableName = 'consents';
}
