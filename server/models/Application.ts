import type { BusinessType } from '../vocabulary/businessTypes.ts';
import type { DeliveryMethod } from '../vocabulary/shipmentStates.ts';
import { BaseModel } from './BaseModel.ts';

export class Application extends BaseModel {
  static override tableName = 'applications';

  declare id: number;
  declare number: string;
  declare projectId: number;
  declare workflowId: number;
  declare accountId: number;
  declare organizationId: number | null;
  declare businessType: BusinessType;
  declare certificateId: number | null;
  declare organizationName: string;
  declare uscc: string;
  declare agentName: string;
  declare agentPhoneMasked: string;
  declare agentPhoneIndex: string;
  declare legalRepresentativeIndex: string;
  declare agentIndex: string;
  declare tokenQuantity: number;
  declare totalFen: number;
  declare deliveryMethod: DeliveryMethod;
  declare dataKeyWrapped: Buffer;
  declare enteredByStaffId: number | null;
  declare submittedAt: Date | null;
  declare closedAt: Date | null;
  declare finalStatus: string | null;
  declare createdAt: Date;
  declare updatedAt: Date;
}
