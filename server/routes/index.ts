import type { Endpoint } from '../http/types.ts';
import { documentRoutes as deskDocumentRoutes } from './desk/documents.ts';
import { sessionRoutes as deskSessionRoutes } from './desk/session.ts';
import { documentRoutes as intakeDocumentRoutes } from './intake/documents.ts';
import { healthRoutes } from './public/health.ts';

/** Every endpoint of the house, by hand: what is not here does not exist. */
export const endpoints: readonly Endpoint[] = [
  ...healthRoutes,
  ...deskSessionRoutes,
  ...deskDocumentRoutes,
  ...intakeDocumentRoutes,
];
