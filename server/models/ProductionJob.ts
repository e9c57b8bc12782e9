import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { JobState } from '../vocabulary/jobStates.ts';
import type { ProductionMode } from '../vocabulary/stages.ts';
import { BaseModel } from './BaseModel.ts';
import type { Json } from './BaseModel.ts';

export class ProductionJob extends BaseModel {
  static override tableName = 'production_jobs';

  declare id: number;
  declare applicationId: number;
  declare itemId: number;
  declare projectId: number;
  declare ordinal: number;
  declare mode: ProductionMode;
  declare state: JobState;
  declare algorithm: KeyAlgorithm;
  declare profileVersion: string;
  declare tokenId: number | null;
  declare tokenSerial: string | null;
  declare stationId: number | null;
  declare slot: string | null;
  declare operatorStaffId: number | null;
  declare operatorAccountId: number | null;
  declare epoch: number;
  declare leaseUntil: Date | null;
  declare attentionCode: string | null;
  declare attentionDetail: Json | null;
  declare codeRequired: boolean;
  declare startedAt: Date | null;
  declare doneAt: Date | null;
  declare proof: Json | null;
  declare attemptEpoch: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}
