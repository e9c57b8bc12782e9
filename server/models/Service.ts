import { BaseModel } from './BaseModel.ts';

export class Service extends BaseModel {
  static override tableName = 'services';

  declare id: number;
  declare organizationId: number;
  declare productId: number;
  declare applicationId: number;
  declare jobId: number | null;
  declare startsOn: string;
  declare endsOn: string;
  declare createdAt: Date;
}
