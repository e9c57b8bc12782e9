import type { DashboardStats } from '../../../server/presenters/stats.ts';
import { demoOrganization } from '../../../seeds/demo/people.ts';
import { minutesAgo, NOW } from './fakeClock.ts';

const lateOf = (n: number, minutesLeft: number) => ({
  id: n,
  number: `YX202611${String(n).padStart(6, '0')}`,
  organizationName: demoOrganization(n + 20).name,
  businessType: 'new' as const,
  stage: n % 2 ? ('review' as const) : ('dispatch' as const),
  dueAt: minutesAgo(-minutesLeft),
  minutesLeft,
  assigneeName: n % 2 ? '李审核' : null,
});

export const fakeStats: DashboardStats = {
  decisions: {
    outcomes: [
      { outcome: 'approve', count: 96 },
      { outcome: 'reject', count: 2 },
      { outcome: 'return', count: 21 },
    ],
    reasons: [
      { code: 'seal_missing', outcome: 'return', count: 9 },
      { code: 'unreadable', outcome: 'return', count: 7 },
      { code: 'differs_from_licence', outcome: 'return', count: 5 },
      { code: 'not_eligible', outcome: 'reject', count: 2 },
    ],
  },
  at: NOW.toISOString(),
  house: null,
  late: { total: 7, first: [lateOf(1, -1300), lateOf(2, -310), lateOf(3, -95), lateOf(4, -12), lateOf(5, -3)] },
  waiting: [
    {
      stage: 'review',
      role: 'reviewer',
      count: 23,
      late: 4,
      oldestSince: minutesAgo(1900),
      resource: 'applications',
      filter: { stage: ['review'] },
    },
    {
      stage: 'second_review',
      role: 'senior_reviewer',
      count: 6,
      late: 0,
      oldestSince: minutesAgo(700),
      resource: 'applications',
      filter: { stage: ['second_review'] },
    },
    {
      stage: 'payment_to_confirm',
      role: 'finance',
      count: 9,
      late: 0,
      oldestSince: minutesAgo(900),
      resource: 'payments',
      filter: { status: ['reported'] },
    },
    {
      stage: 'production',
      role: 'bench_operator',
      count: 12,
      late: 2,
      oldestSince: minutesAgo(2900),
      resource: 'production-jobs',
      filter: { state: ['planned'] },
    },
    {
      stage: 'dispatch',
      role: 'logistics',
      count: 5,
      late: 1,
      oldestSince: minutesAgo(1000),
      resource: 'shipments',
      filter: { status: ['planned', 'packed'] },
    },
    {
      stage: 'returned',
      role: 'applicant',
      count: 14,
      late: 0,
      oldestSince: minutesAgo(9000),
      resource: 'applications',
      filter: { status: ['returned'] },
    },
  ],
  week: {
    measures: [
      { measure: 'submitted', thisWeek: 128, lastWeek: 104 },
      { measure: 'approved', thisWeek: 96, lastWeek: 98 },
      { measure: 'returned', thisWeek: 21, lastWeek: 14 },
      { measure: 'rejected', thisWeek: 2, lastWeek: 2 },
      { measure: 'produced', thisWeek: 87, lastWeek: 91 },
      { measure: 'completed', thisWeek: 74, lastWeek: 66 },
    ],
    days: ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(
      (date, index) => ({
        date,
        thisWeek: index < 5 ? ([31, 28, 26, 30, 13][index] ?? null) : null,
        lastWeek: [22, 25, 21, 24, 12, 0, 2][index] ?? 0,
      }),
    ),
  },
};

/** As an administrator sees the house: some of it needs him. */
export const fakeHouse: NonNullable<DashboardStats['house']> = {
  alarmsOpen: 2,
  stations: [
    { id: 1, name: '制证工位一', lastSeenAt: minutesAgo(1), here: true },
    { id: 2, name: '制证工位二', lastSeenAt: minutesAgo(900), here: false },
  ],
  logins: { active: 9, locked: ['钱财务'], changesWaiting: 1 },
  signer: { waiting: 0, since: null, lastAnswerAt: minutesAgo(6) },
  tasks: { due: 1, failing: 3, since: minutesAgo(0) },
  codes: { sent: 84, perHour: 1000 },
  messagesFailed: 4,
  auditHeadLate: false,
  calendarLate: true,
};
