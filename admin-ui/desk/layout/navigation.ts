import type { Role } from '@vocabulary/roles.ts';
import { mayOpen } from '../api/access.ts';

export interface MenuPlace {
  to: string;
  label: string;
  resource: string;
}

/** The pages of the desk, in the order in which a case passes them. */
const places: readonly MenuPlace[] = [
  { to: '/review', label: 'desk.nav.review', resource: 'review' },
  { to: '/applications', label: 'desk.nav.applications', resource: 'applications' },
  { to: '/payments', label: 'desk.nav.payments', resource: 'payments' },
  { to: '/production-jobs', label: 'desk.nav.production-jobs', resource: 'production-jobs' },
  { to: '/shipments', label: 'desk.nav.shipments', resource: 'shipments' },
  { to: '/tokens', label: 'desk.nav.tokens', resource: 'tokens' },
  { to: '/certificates', label: 'desk.nav.certificates', resource: 'certificates' },
  { to: '/messages', label: 'desk.nav.messages', resource: 'messages' },
  { to: '/projects', label: 'desk.nav.projects', resource: 'projects' },
  { to: '/products', label: 'desk.nav.products', resource: 'products' },
  { to: '/stations', label: 'desk.nav.stations', resource: 'stations' },
  { to: '/staff', label: 'desk.nav.staff', resource: 'staff' },
  { to: '/alarms', label: 'desk.nav.alarms', resource: 'alarms' },
  { to: '/holiday-notices', label: 'desk.nav.holiday-notices', resource: 'holiday-notices' },
  { to: '/audit-events', label: 'desk.nav.audit-events', resource: 'audit-events' },
];
/** What a role opens many times a day; the rest is under "more". */
const daily: Record<Role, readonly string[]> = {
  reviewer: ['review', 'applications', 'payments', 'shipments', 'certificates', 'messages'],
  senior_reviewer: ['review', 'applications', 'payments', 'production-jobs', 'shipments', 'certificates', 'messages'],
  finance: ['payments', 'applications', 'messages'],
  logistics: ['shipments', 'tokens', 'production-jobs', 'applications', 'messages'],
  bench_operator: ['production-jobs', 'tokens', 'applications', 'certificates'],
  administrator: ['staff', 'stations', 'projects', 'products'],
  auditor: [
    'audit-events',
    'applications',
    'payments',
    'production-jobs',
    'shipments',
    'tokens',
    'certificates',
    'messages',
  ],
};

export function placesFor(roles: readonly Role[]): { main: MenuPlace[]; more: MenuPlace[] } {
  const open = places.filter(({ resource }) => mayOpen(roles, resource, 'list'));
  const wanted = new Set(roles.flatMap((role) => daily[role]));
  return {
    main: open.filter(({ resource }) => wanted.has(resource)),
    more: open.filter(({ resource }) => !wanted.has(resource)),
  };
}
