import { BaseModel } from './BaseModel.ts';
import type { NotesRow } from './tables.generated.ts';

export interface Note extends NotesRow {}
export class Note extends BaseModel {
  static override tableName = 'notes';
}
