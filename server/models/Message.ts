import { BaseModel } from './BaseModel.ts';
import type { MessagesRow } from './tables.generated.ts';

export interface Message extends MessagesRow {}
export class Message extends BaseModel {
  static override tableName = 'messages';
}
