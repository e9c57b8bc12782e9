import type { MessageChannel, MessageState, MessageTemplate } from '../vocabulary/messageStates.ts';
import { BaseModel } from './BaseModel.ts';

export class Message extends BaseModel {
  static override tableName = 'messages';

  declare id: number;
  declare logicalKey: string;
  declare applicationId: number | null;
  declare accountId: number | null;
  declare template: MessageTemplate;
  declare channel: MessageChannel;
  declare recipientSealed: Buffer | null;
  declare recipientMasked: string;
  declare bodySealed: Buffer | null;
  declare bodyMasked: string;
  declare state: MessageState;
  declare attempts: number;
  declare providerReference: string | null;
  declare lastError: string | null;
  declare acceptedAt: Date | null;
  declare createdAt: Date;
}
