import type { CertificateRole, CertificateState, KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { BaseModel } from './BaseModel.ts';

export class Certificate extends BaseModel {
  static override tableName = 'certificates';

  declare id: number;
  declare jobId: number;
  declare applicationId: number;
  declare projectId: number;
  declare organizationId: number | null;
  declare serviceId: number | null;
  declare tokenId: number | null;
  declare pairId: number | null;
  declare role: CertificateRole;
  declare state: CertificateState;
  declare serialNumber: string;
  declare issuer: string;
  declare subject: string;
  declare commonName: string;
  declare notBefore: Date;
  declare notAfter: Date;
  declare algorithm: KeyAlgorithm;
  declare spkiSha256: string;
  declare ckaId: string;
  declare der: Buffer;
  declare sha256: string;
  declare writtenAt: Date | null;
  declare activatedAt: Date | null;
  declare endedAt: Date | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
