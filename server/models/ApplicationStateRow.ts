import type { ApplicationState } from '../vocabulary/applicationStates.ts';
import type { Stage } from '../vocabulary/stages.ts';
import { BaseModel } from './BaseModel.ts';

export class ApplicationStateRow extends BaseModel {
  static override tableName = 'application_states';
  static override idColumn = 'applicationId';

  declare applicationId: number;
  declare projectId: number;
  declare status: ApplicationState;
  declare stage: Stage | null;
  declare priority: number;
  declare round: number;
  declare contentVersion: number;
  declare waitingSince: Date | null;
  declare dueAt: Date | null;
  declare heldUntil: Date | null;
  declare assigneeId: number | null;
  declare leaseUntil: Date | null;
  declare version: number;
}
