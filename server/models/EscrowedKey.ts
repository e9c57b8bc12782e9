import { BaseModel } from './BaseModel.ts';
import type { EscrowedKeysRow } from './tables.generated.ts';

export interface EscrowedKey extends EscrowedKeysRow {}
export class EscrowedKey extends BaseModel {
  static override tableName = 'escrowed_keys';
}
