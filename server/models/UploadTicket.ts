import { BaseModel } from './BaseModel.ts';
import type { UploadTicketsRow } from './tables.generated.ts';

export interface UploadTicket extends UploadTicketsRow {}
export class UploadTicket extends BaseModel {
  static override tableName = 'upload_tickets';
}
