import { z } from 'zod';
import type { ProductListRow } from '../reads/desk/products.ts';
import { listColumns, toReaders, type Actor } from './listColumns.ts';
import { productKinds, subjectKinds } from '../vocabulary/productKinds.ts';

export const productList = listColumns('project.read', {
  id: toReaders(z.number()),
  projectId: toReaders(z.number()),
  projectName: toReaders(z.string()),
  code: toReaders(z.string()),
  name: toReaders(z.string()),
  kind: toReaders(z.enum(productKinds)),
  subjectKind: toReaders(z.enum(subjectKinds)),
  withSeal: toReaders(z.boolean()),
  algorithm: toReaders(z.string()),
  years: toReaders(z.number()),
  priceFen: toReaders(z.number()),
  mediumFeeFen: toReaders(z.number()),
  mandatoryGroup: toReaders(z.string().nullable()),
  active: toReaders(z.boolean()),
});
export const productSchema = productList.schema;
export type ProductRow = z.infer<typeof productSchema>;
export function presentProduct(actor: Actor, row: ProductListRow): ProductRow {
  return productList.present(actor, row);
}
