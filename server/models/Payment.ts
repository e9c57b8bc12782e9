import { BaseModel } from './BaseModel.ts';
import type { PaymentsRow } from './tables.generated.ts';

export interface Payment extends PaymentsRow {}
export class Payment extends BaseModel {
  static override tableName = 'payments';
}
