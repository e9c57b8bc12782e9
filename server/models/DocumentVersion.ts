import type { DocumentKind } from '../vocabulary/documentKinds.ts';
import { BaseModel } from './BaseModel.ts';

export class DocumentVersion extends BaseModel {
  static override tableName = 'document_versions';

  declare id: number;
  declare applicationId: number;
  declare kind: DocumentKind;
  declare version: number;
  declare snapshotSealed: Buffer;
  declare snapshotSha256: string;
  declare keyedHash: string;
  declare createdAt: Date;
}
