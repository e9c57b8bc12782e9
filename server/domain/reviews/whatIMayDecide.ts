import type { Knex } from 'knex';
import type { Stage } from '../../vocabulary/stages.ts';
import type { StaffActor } from '../context.ts';

export type ReviewStage = Extract<Stage, 'review' | 'second_review'>;

/** Stages a role decides, in the order in which he is given cases. */
export function stagesToDecide(staff: Pick<StaffActor, 'roles'>): ReviewStage[] {
  if (staff.roles.includes('senior_reviewer')) return ['second_review', 'review'];
  return staff.roles.includes('reviewer') ? ['review'] : [];
}

/** Narrows to open cases that this member of staff may decide: his stages, not on hold, not entered by him, not reviewed by him at the other stage. Tables: a, s. */
export function whatIMayDecide(
  query: Knex.QueryBuilder,
  staff: Pick<StaffActor, 'id' | 'roles'>,
  stages: readonly ReviewStage[] = stagesToDecide(staff),
): Knex.QueryBuilder {
  return (
    query
      .where('s.status', 'open')
      .whereIn('s.stage', [...stages])
      .whereRaw('(s.held_until is null or s.held_until <= now())')
      .whereRaw('a.entered_by_staff_id is distinct from ?', [staff.id])
      // A scalar subquery is asked per row through its index; as an anti join the planner reads the whole table of decisions.
      .whereRaw(
        '(select d.staff_id from decisions d where d.application_id = s.application_id and d.round = s.round and d.stage <> s.stage limit 1) is distinct from ?',
        [staff.id],
      )
  );
}
