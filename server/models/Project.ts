import { BaseModel } from './BaseModel.ts';
import type { ProjectsRow } from './tables.generated.ts';

export interface Project extends ProjectsRow {}
export class Project extends BaseModel {
  static override tableName = 'projects';
}
