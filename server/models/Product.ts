import { BaseModel } from './BaseModel.ts';
import type { ProductsRow } from './tables.generated.ts';

export interface Product extends ProductsRow {}
export class Product extends BaseModel {
  static override tableName = 'products';
}
