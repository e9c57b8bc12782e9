import type { StaffChangeRow } from '../../../server/presenters/staffChange.ts';
import { minutesAgo } from './fakeClock.ts';

/** One of each kind: to be consented to, one's own, and one's own as the only administrator. */
export const fakeStaffChanges = (): StaffChangeRow[] => [
  {
    id: 1,
    kind: 'roles',
    about: '林制证',
    roles: ['reviewer', 'auditor'],
    askedBy: '王管理',
    askedAt: minutesAgo(200),
    mayConsent: true,
    from: null,
    stuck: false,
  },
  {
    id: 2,
    kind: 'login',
    about: '钱财务',
    roles: [],
    askedBy: '陈审核',
    askedAt: minutesAgo(90),
    mayConsent: false,
    from: null,
    stuck: false,
  },
  {
    id: 3,
    kind: 'station',
    about: '制证工位 2',
    roles: [],
    askedBy: '陈审核',
    askedAt: minutesAgo(30),
    mayConsent: false,
    from: minutesAgo(30 - 24 * 60),
    stuck: false,
  },
];
