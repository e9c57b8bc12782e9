import { readCatalogue } from '../../reads/applicant/catalogue.ts';
import { intakeEndpoint } from '../../http/intakeEndpoint.ts';
import { presentIntakeCatalogue } from '../../presenters/intakeCatalogue.ts';

export const intakeCatalogueRoutes = [
  intakeEndpoint('GET /api/intake/catalogue', {
    summary: 'Regions, categories, projects and products with prices',
    audience: 'public',
    handle: async (ctx) => presentIntakeCatalogue(await readCatalogue(ctx)),
  }),
];
