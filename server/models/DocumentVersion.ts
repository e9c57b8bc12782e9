import { BaseModel } from './BaseModel.ts';
import type { DocumentVersionsRow } from './tables.generated.ts';

export interface DocumentVersion extends DocumentVersionsRow {}
export class DocumentVersion extends BaseModel {
  static override tableName = 'document_versions';
}
