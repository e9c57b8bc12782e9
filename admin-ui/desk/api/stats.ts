import type { BusinessType } from '@vocabulary/businessTypes.ts';
import type { DecisionOutcome, DecisionReasonCode } from '@vocabulary/decisionReasons.ts';
import type { Role } from '@vocabulary/roles.ts';
import type { Stage } from '@vocabulary/stages.ts';

/**
 * GET /api/desk/stats: three questions in one answer — what is late, what waits for whom, what is different from last
 * week.
 */
export interface DashboardStats {
  at: string;
  late: { total: number; first: LateCase[] };
  waiting: WaitingLine[];
  week: { measures: WeekMeasure[]; days: DayCount[] };
  /** Of this week: by outcome, and why, most frequent first. */
  decisions: {
    outcomes: { outcome: DecisionOutcome; count: number }[];
    reasons: { code: DecisionReasonCode; outcome: DecisionOutcome; count: number }[];
  };
}

export interface LateCase {
  id: number;
  number: string;
  organizationName: string;
  businessType: BusinessType;
  stage: Stage | null;
  dueAt: string | null;
  minutesLeft: number | null;
  assigneeName: string | null;
}

/**
 * One kind of waiting work and the role that moves it on; `resource` and `filter` lead to the list of exactly these.
 */
export interface WaitingLine {
  stage: Stage | 'returned' | 'payment_to_confirm' | 'refund_due' | 'job_attention' | 'message_failed';
  role: Role | 'applicant';
  count: number;
  late: number;
  oldestSince: string | null;
  resource: string;
  filter: Record<string, unknown>;
}

/** Same span of both weeks: up to this weekday and hour. */
export interface WeekMeasure {
  measure: 'submitted' | 'approved' | 'returned' | 'rejected' | 'produced' | 'shipped' | 'completed';
  thisWeek: number;
  lastWeek: number;
}
export interface DayCount {
  date: string;
  thisWeek: number | null;
  lastWeek: number;
}
