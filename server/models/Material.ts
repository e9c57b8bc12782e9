import { BaseModel } from './BaseModel.ts';
import type { MaterialsRow } from './tables.generated.ts';

export interface Material extends MaterialsRow {}
export class Material extends BaseModel {
  static override tableName = 'materials';
}
