import type { PaymentState } from '../vocabulary/paymentStates.ts';
import { BaseModel } from './BaseModel.ts';

export class Payment extends BaseModel {
  static override tableName = 'payments';

  declare id: number;
  declare applicationId: number;
  declare status: PaymentState;
  declare method: string;
  declare amountFen: number;
  declare receivedFen: number | null;
  declare refundedFen: number | null;
  declare transferReference: string | null;
  declare payerName: string | null;
  declare receiptMaterialId: number | null;
  declare reportedAt: Date | null;
  declare confirmedAt: Date | null;
  declare confirmedByStaffId: number | null;
  declare refundedAt: Date | null;
  declare dueSince: Date | null;
  /** Money received for an application that was rejected or withdrawn. */
  declare refundDueSince: Date | null;
  declare note: string;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
