import type { CertificateRole } from '../vocabulary/certificateStates.ts';
import { BaseModel } from './BaseModel.ts';

export class CertificateRequest extends BaseModel {
  static override tableName = 'certificate_requests';

  declare id: number;
  declare requestId: string;
  declare jobId: number;
  declare role: CertificateRole;
  declare spkiSha256: string;
  declare csrDer: Buffer | null;
  declare state: string;
  declare caReplyDer: Buffer | null;
  declare caReplySha256: string | null;
  declare attempts: number;
  declare lastError: string | null;
  declare createdAt: Date;
  declare updatedAt: Date;
}
