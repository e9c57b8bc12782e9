import { BaseModel } from './BaseModel.ts';
import type { PersonsRow } from './tables.generated.ts';

export interface Person extends PersonsRow {}
export class Person extends BaseModel {
  static override tableName = 'persons';
}
