import { BaseModel } from './BaseModel.ts';
import type { SealsRow } from './tables.generated.ts';

export interface Seal extends SealsRow {}
export class Seal extends BaseModel {
  static override tableName = 'seals';
}
