import { z } from 'zod';
import type { ProductListRow } from '../reads/desk/products.ts';
import { plainFields } from './plainFields.ts';
import { productKinds, subjectKinds } from '../vocabulary/productKinds.ts';

export const productSchema = z.strictObject({
  id: z.number(),
  projectId: z.number(),
  projectName: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(productKinds),
  subjectKind: z.enum(subjectKinds),
  withSeal: z.boolean(),
  algorithm: z.string(),
  years: z.number(),
  priceFen: z.number(),
  mediumFeeFen: z.number(),
  mandatoryGroup: z.string().nullable(),
  active: z.boolean(),
});
export type ProductRow = z.infer<typeof productSchema>;
export function presentProduct(row: ProductListRow): ProductRow {
  return plainFields(productSchema, row);
}
