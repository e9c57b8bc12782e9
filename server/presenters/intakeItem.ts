import { z } from 'zod';
import type { ApplicationItem } from '../models/ApplicationItem.ts';
import type { Product } from '../models/Product.ts';
import { productKinds, subjectKinds } from '../vocabulary/productKinds.ts';

export const intakeItemSchema = z.strictObject({
  id: z.number(),
  position: z.number(),
  productId: z.number(),
  name: z.string(),
  kind: z.enum(productKinds),
  subjectKind: z.enum(subjectKinds),
  withSeal: z.boolean(),
  years: z.number(),
  quantity: z.number(),
  unitPriceFen: z.number(),
  mediumFeeFen: z.number(),
});
export type IntakeItem = z.infer<typeof intakeItemSchema>;
export interface ItemSource {
  row: ApplicationItem;
  product: Product;
}

export function presentItem({ row, product }: ItemSource): IntakeItem {
  const { name, kind, withSeal, years } = product;
  return {
    id: row.id,
    position: row.position,
    productId: row.productId,
    name,
    kind,
    subjectKind: row.subjectKind,
    withSeal,
    years,
    quantity: row.quantity,
    unitPriceFen: row.unitPriceFen,
    mediumFeeFen: row.mediumFeeFen,
  };
}
