import { BaseModel } from './BaseModel.ts';
import type { CertificatesRow } from './tables.generated.ts';

export interface Certificate extends CertificatesRow {}
export class Certificate extends BaseModel {
  static override tableName = 'certificates';
}
