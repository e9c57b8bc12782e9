import { BaseModel } from './BaseModel.ts';

export class Invoice extends BaseModel {
  static override tableName = 'invoices';

  declare id: number;
  declare applicationId: number;
  declare kind: string;
  declare state: string;
  declare title: string;
  declare taxpayerNumber: string;
  declare bank: string;
  declare bankAccount: string;
  declare address: string;
  declare phone: string;
  declare amountFen: number;
  declare number: string | null;
  declare issuedAt: Date | null;
  declare createdAt: Date;
}
