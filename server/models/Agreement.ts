import { BaseModel } from './BaseModel.ts';
import type { AgreementsRow } from './tables.generated.ts';

export interface Agreement extends AgreementsRow {}
export class Agreement extends BaseModel {
  static override tableName = 'agreements';
}
