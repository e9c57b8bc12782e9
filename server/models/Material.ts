import type { MaterialKind, MaterialStatus } from '../vocabulary/materialKinds.ts';
import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class Material extends BaseModel {
  static override tableName = 'materials';

  declare id: number;
  declare applicationId: number;
  declare itemId: number | null;
  declare kind: MaterialKind;
  declare status: MaterialStatus;
  declare round: number;
  declare position: number;
  declare originalKey: string;
  declare originalBytes: number;
  declare originalFormat: string;
  declare previewKey: string;
  declare thumbnailKey: string;
  declare width: number;
  declare height: number;
  declare plainDigest: string;
  declare contentSha256: string;
  declare pictureHash: string | null;
  declare quality: Json;
  declare uploadedByAccountId: number | null;
  declare uploadedThrough: string;
  declare replacedById: number | null;
  declare createdAt: Date;
}
