import { BaseModel } from './BaseModel.ts';
import type { StationsRow } from './tables.generated.ts';

export interface Station extends StationsRow {}
export class Station extends BaseModel {
  static override tableName = 'stations';
}
