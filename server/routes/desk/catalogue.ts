import { z } from 'zod';
import { listProducts, productRow, productSorts } from '../../reads/desk/products.ts';
import { listProjects, projectDetail, projectSorts } from '../../reads/desk/projects.ts';
import { anyOf, flag, listEndpoint, oneEndpoint } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { presentProduct, productSchema } from '../../presenters/product.ts';
import { presentProject, presentProjectDetail, projectDetailSchema } from '../../presenters/project.ts';
import { productKinds } from '../../vocabulary/productKinds.ts';

export const catalogueRoutes = [
  listEndpoint({
    resource: 'projects',
    summary: 'Projects',
    filter: z.strictObject({ id: idFilter, active: flag.optional() }),
    sorts: projectSorts,
    list: listProjects,
    present: (ctx, row) => presentProject(ctx.actor, row),
  }),
  oneEndpoint({
    resource: 'projects',
    summary: 'A project with the workflows in force',
    row: projectDetailSchema,
    read: projectDetail,
    present: (ctx, row) => presentProjectDetail(ctx.actor, row),
  }),
  listEndpoint({
    resource: 'products',
    summary: 'Products',
    sorts: productSorts,
    list: listProducts,
    present: (ctx, row) => presentProduct(ctx.actor, row),
    filter: z.strictObject({
      id: idFilter,
      projectId: z.coerce.number().int().optional(),
      kind: anyOf(productKinds).optional(),
      active: flag.optional(),
    }),
  }),
  oneEndpoint({
    resource: 'products',
    summary: 'A product',
    row: productSchema,
    read: productRow,
    present: (ctx, row) => presentProduct(ctx.actor, row),
  }),
];
