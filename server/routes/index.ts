import type { Endpoint } from '../http/types.ts';
import { deskRoutes } from './desk/deskRoutes.ts';
import { intakeAcceptanceRoutes } from './intake/acceptance.ts';
import { intakeAccountRoutes } from './intake/accounts.ts';
import { intakeApplicationRoutes } from './intake/applications.ts';
import { intakeCatalogueRoutes } from './intake/catalogue.ts';
import { documentRoutes as intakeDocumentRoutes } from './intake/documents.ts';
import { intakeEditingRoutes } from './intake/editing.ts';
import { intakeFollowingRoutes } from './intake/following.ts';
import { materialRoutes as intakeMaterialRoutes } from './intake/materials.ts';
import { phoneUploadRoutes } from './intake/phoneUpload.ts';
import { challengeRoutes } from './public/challenges.ts';
import { healthRoutes } from './public/health.ts';
import { stationBlankRoutes } from './station/blanks.ts';
import { stationCertificateRoutes } from './station/certificates.ts';
import { stationJobRoutes } from './station/jobs.ts';
import { stationSessionRoutes } from './station/sessions.ts';

/** Every endpoint of the server, listed by hand. Nothing else is mounted. */
export const endpoints: readonly Endpoint[] = [
  ...healthRoutes,
  ...challengeRoutes,
  ...deskRoutes,
  ...intakeAccountRoutes,
  ...intakeCatalogueRoutes,
  ...intakeApplicationRoutes,
  ...intakeEditingRoutes,
  ...intakeFollowingRoutes,
  ...intakeAcceptanceRoutes,
  ...intakeDocumentRoutes,
  ...intakeMaterialRoutes,
  ...phoneUploadRoutes,
  ...stationSessionRoutes,
  ...stationJobRoutes,
  ...stationCertificateRoutes,
  ...stationBlankRoutes,
];
