import type { SubjectKind } from '../vocabulary/productKinds.ts';
import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class ApplicationItem extends BaseModel {
  static override tableName = 'application_items';

  declare id: number;
  declare applicationId: number;
  declare productId: number;
  declare position: number;
  declare quantity: number;
  declare unitPriceFen: number;
  declare mediumFeeFen: number;
  declare subjectKind: SubjectKind;
  declare certificateSubject: Json;
  declare personId: number | null;
}
