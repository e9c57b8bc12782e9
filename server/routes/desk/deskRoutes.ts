import type { Endpoint } from '../../http/types.ts';
import { alarmRoutes } from './alarms.ts';
import { applicationRoutes } from './applications.ts';
import { auditEventRoutes } from './auditEvents.ts';
import { catalogueRoutes } from './catalogue.ts';
import { documentRoutes } from './documents.ts';
import { eventRoutes } from './events.ts';
import { exportRoutes } from './exports.ts';
import { holidayNoticeRoutes } from './holidayNotices.ts';
import { materialRoutes } from './materials.ts';
import { paymentRoutes } from './payments.ts';
import { productionJobRoutes } from './productionJobs.ts';
import { recordRoutes } from './records.ts';
import { sessionRoutes } from './session.ts';
import { shipmentRoutes } from './shipments.ts';
import { slipRoutes } from './slips.ts';
import { staffRoutes } from './staff.ts';
import { staffChangeRoutes } from './staffChanges.ts';
import { stationRoutes } from './stations.ts';
import { statsRoutes } from './stats.ts';
import { tokenRoutes } from './tokens.ts';

/** Every endpoint of the desk, listed by hand. A path with a fixed word must come before a path with an id. */
export const deskRoutes: readonly Endpoint[] = [
  ...sessionRoutes,
  ...statsRoutes,
  ...eventRoutes,
  ...exportRoutes,
  ...applicationRoutes,
  ...documentRoutes,
  ...slipRoutes,
  ...materialRoutes,
  ...paymentRoutes,
  ...shipmentRoutes,
  ...tokenRoutes,
  ...productionJobRoutes,
  ...recordRoutes,
  ...catalogueRoutes,
  ...staffRoutes,
  ...staffChangeRoutes,
  ...stationRoutes,
  ...alarmRoutes,
  ...holidayNoticeRoutes,
  ...auditEventRoutes,
];
