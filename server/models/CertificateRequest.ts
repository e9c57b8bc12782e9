import { BaseModel } from './BaseModel.ts';
import type { CertificateRequestsRow } from './tables.generated.ts';

export interface CertificateRequest extends CertificateRequestsRow {}
export class CertificateRequest extends BaseModel {
  static override tableName = 'certificate_requests';
}
