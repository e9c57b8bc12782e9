import { BaseModel } from './BaseModel.ts';
import type { SessionsRow } from './tables.generated.ts';

export interface Session extends SessionsRow {}
export class Session extends BaseModel {
  static override tableName = 'sessions';
}
