import { BaseModel } from './BaseModel.ts';
import type { InvoicesRow } from './tables.generated.ts';

export interface Invoice extends InvoicesRow {}
export class Invoice extends BaseModel {
  static override tableName = 'invoices';
}
