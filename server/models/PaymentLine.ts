import { BaseModel } from './BaseModel.ts';

export class PaymentLine extends BaseModel {
  static override tableName = 'payment_lines';

  declare id: number;
  declare paymentId: number;
  declare kind: string;
  declare label: string;
  declare quantity: number;
  declare amountFen: number;
}
