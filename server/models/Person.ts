import type { PersonDocumentType } from '../vocabulary/productKinds.ts';
import { BaseModel } from './BaseModel.ts';

export class Person extends BaseModel {
  static override tableName = 'persons';

  declare id: number;
  declare applicationId: number;
  declare role: string;
  declare name: string;
  declare documentType: PersonDocumentType;
  declare documentNumberSealed: Buffer | null;
  declare documentNumberIndex: string;
  declare documentNumberMasked: string;
  declare phoneSealed: Buffer | null;
  declare phoneIndex: string;
  declare phoneMasked: string;
  declare emailSealed: Buffer | null;
  declare emailMasked: string;
}
