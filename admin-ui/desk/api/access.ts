import { permissions, type Permission, type Verb } from '@vocabulary/permissions.ts';
import type { Role } from '@vocabulary/roles.ts';

/** The verb that opens each list. */
const reading: Record<string, Verb> = {
  applications: 'application.read',
  payments: 'payment.read',
  shipments: 'shipment.read',
  tokens: 'token.read',
  'production-jobs': 'job.read',
  certificates: 'certificate.read',
  messages: 'message.read',
  projects: 'project.read',
  products: 'project.read',
  stations: 'station.read',
  staff: 'staff.read',
  alarms: 'alarm.read',
  'holiday-notices': 'holiday_notice.read',
  'audit-events': 'audit.read',
  review: 'application.claim',
};
const exporting: Record<string, Verb> = {
  applications: 'application.export',
  payments: 'payment.export',
  'audit-events': 'audit.export',
};

export function hasVerb(roles: readonly Role[], verb: Verb): boolean {
  return (permissions[verb] as Permission).roles.some((role) => roles.includes(role));
}

/** What the menu, the lists and the export button show to these roles. The server decides again, by the same table. */
export function mayOpen(roles: readonly Role[], resource: string, action: string): boolean {
  if (resource === 'staff' && action === 'create') return hasVerb(roles, 'staff.create');
  if (['create', 'edit', 'delete'].includes(action)) return false;
  const verb = action === 'export' ? exporting[resource] : reading[resource];
  return verb !== undefined && hasVerb(roles, verb);
}
