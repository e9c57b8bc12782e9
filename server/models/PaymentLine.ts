import { BaseModel } from './BaseModel.ts';
import type { PaymentLinesRow } from './tables.generated.ts';

export interface PaymentLine extends PaymentLinesRow {}
export class PaymentLine extends BaseModel {
  static override tableName = 'payment_lines';
}
