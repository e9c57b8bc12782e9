import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { BaseModel } from './BaseModel.ts';

export class EscrowedKey extends BaseModel {
  static override tableName = 'escrowed_keys';

  declare id: number;
  declare jobId: number;
  declare organizationId: number | null;
  declare certificateId: number | null;
  declare algorithm: KeyAlgorithm;
  declare spkiSha256: string;
  declare ckaId: string;
  declare sealedPrivateKey: Buffer;
  declare createdAt: Date;
}
