import { BaseModel } from './BaseModel.ts';
import type { ReceivedPaymentsRow } from './tables.generated.ts';

export interface ReceivedPayment extends ReceivedPaymentsRow {}
export class ReceivedPayment extends BaseModel {
  static override tableName = 'received_payments';
}
