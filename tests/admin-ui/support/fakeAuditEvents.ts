import type { AuditEventRow } from '../../../server/presenters/auditEvent.ts';
import { minutesAgo } from './fakeClock.ts';
import { of, pick, times } from './fakeRows.ts';

export const fakeAuditEvents = (): AuditEventRow[] =>
  times(40, (n) => ({
    id: n,
    applicationId: n % 5 ? (n % 4) + 1 : null,
    applicationNumber: n % 5 ? of((n % 4) + 1).applicationNumber : null,
    position: n % 5 ? n : 0,
    at: minutesAgo(n * 3),
    type: pick(
      ['review.claimed', 'review.decided', 'payment.confirmed', 'staff.signed_in', 'code.redeemed'] as const,
      n,
    ),
    actorKind: pick(['staff', 'account', 'system'] as const, n),
    actorId: 1,
    sealed: true,
    actorName: n % 3 === 0 ? '陈审核' : null,
    requestId: `req-${n}`,
    details: { n },
    hash: n.toString(16).padStart(64, 'a'),
    previousHash: (n + 1).toString(16).padStart(64, 'a'),
  }));
