import { z } from 'zod';
import type { ApplicationListRow } from '../reads/desk/applications.ts';
import type { HouseStats } from '../reads/desk/stats/houseStats.ts';
import { decisionOutcomes, decisionReasons } from '../vocabulary/decisionReasons.ts';
import { roles } from '../vocabulary/roles.ts';
import { stages } from '../vocabulary/stages.ts';
import { applicationRowSchema, presentApplication } from './application.ts';
import { houseSchema, presentHouse } from './houseStats.ts';
import type { Actor } from './listColumns.ts';
import { isoText, plainFields } from './plainFields.ts';

const lateCase = applicationRowSchema.pick({
  id: true,
  number: true,
  organizationName: true,
  businessType: true,
  stage: true,
  dueAt: true,
  minutesLeft: true,
  assigneeName: true,
});
/** Both weeks are counted from Monday to the present weekday and hour. */
const measures = ['submitted', 'approved', 'returned', 'rejected', 'produced', 'shipped', 'completed'] as const;
/**
 * One kind of waiting work and the role that does it next. `resource` and `filter` open the list of exactly these rows.
 */
const waitingLine = z.strictObject({
  stage: z.enum([...stages, 'returned', 'payment_to_confirm', 'refund_due', 'job_attention', 'message_failed']),
  role: z.enum([...roles, 'applicant']),
  count: z.number(),
  late: z.number(),
  oldestSince: z.string().nullable(),
  resource: z.string(),
  filter: z.record(z.string(), z.unknown()),
});
export const statsSchema = z.strictObject({
  at: z.string(),
  house: houseSchema.nullable(),
  late: z.strictObject({ total: z.number(), first: z.array(lateCase) }),
  waiting: z.array(waitingLine),
  week: z.strictObject({
    measures: z.array(z.strictObject({ measure: z.enum(measures), thisWeek: z.number(), lastWeek: z.number() })),
    days: z.array(z.strictObject({ date: z.string(), thisWeek: z.number().nullable(), lastWeek: z.number() })),
  }),
  decisions: z.strictObject({
    outcomes: z.array(z.strictObject({ outcome: z.enum(decisionOutcomes), count: z.number() })),
    reasons: z.array(
      z.strictObject({
        code: z.enum(decisionReasons.map((one) => one.code)),
        outcome: z.enum(decisionOutcomes),
        count: z.number(),
      }),
    ),
  }),
});
export type DashboardStats = z.infer<typeof statsSchema>;
export type WaitingLine = z.infer<typeof waitingLine>;
export type WeekMeasure = DashboardStats['week']['measures'][number];
export type DayCount = DashboardStats['week']['days'][number];

interface Source extends Pick<DashboardStats, 'week' | 'decisions'> {
  at: Date;
  house: HouseStats | null;
  late: { total: number; first: readonly ApplicationListRow[] };
  waiting: readonly (Omit<DashboardStats['waiting'][number], 'oldestSince'> & { oldestSince: Date | null })[];
}

export function presentStats(actor: Actor, { at, house, late, waiting, week, decisions }: Source): DashboardStats {
  return {
    at: isoText(at),
    house: house && presentHouse(house),
    late: {
      total: late.total,
      first: late.first.map((one) => plainFields(lateCase, presentApplication(actor, one))),
    },
    waiting: waiting.map((line) => plainFields(waitingLine, line)),
    week,
    decisions,
  };
}
