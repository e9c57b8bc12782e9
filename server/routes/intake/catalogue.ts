import { readCatalogue } from '../../reads/applicant/catalogue.ts';
import { endpoint } from '../../http/types.ts';
import { intakeCatalogueSchema, presentIntakeCatalogue } from '../../presenters/intakeCatalogue.ts';

export const intakeCatalogueRoutes = [
  endpoint({
    method: 'get',
    path: '/api/intake/catalogue',
    summary: 'Regions, categories, projects and products with prices',
    audience: 'public',
    response: intakeCatalogueSchema,
    handle: async (ctx) => presentIntakeCatalogue(await readCatalogue(ctx)),
  }),
];
