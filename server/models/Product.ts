import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { ProductKind, SubjectKind } from '../vocabulary/productKinds.ts';
import { BaseModel } from './BaseModel.ts';

export class Product extends BaseModel {
  static override tableName = 'products';

  declare id: number;
  declare projectId: number;
  declare code: string;
  declare kind: ProductKind;
  declare name: string;
  declare subjectKind: SubjectKind;
  declare withSeal: boolean;
  declare algorithm: KeyAlgorithm;
  declare years: number;
  declare priceFen: number;
  declare mediumFeeFen: number;
  declare mandatoryGroup: string | null;
  declare position: number;
  declare active: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
