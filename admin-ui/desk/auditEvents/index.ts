import { lazyPage } from '../../shared/load/lazyPage.ts';

export const auditEvents = {
  name: 'audit-events',
  list: lazyPage(() => import('./AuditEventList.tsx').then((page) => page.AuditEventList)),
  show: lazyPage(() => import('./AuditEventShow.tsx').then((page) => page.AuditEventShow)),
};
