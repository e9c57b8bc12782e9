import type { Knex } from 'knex';
import { stagesToDecide, type ReviewStage } from '../../vocabulary/claims.ts';
import type { StaffActor } from '../context.ts';
import { OTHER_REVIEWER } from './otherReviewer.ts';

/**
 * `whyNotClaim` (vocabulary/claims) as SQL, without the condition on who holds a claim, which the caller adds. Narrows
 * a query to open cases that this member of staff may decide: in his stages, not on hold, not entered by him, and their
 * other review not decided by him. Needs the tables a (applications) and s (application_states).
 */
export function whatIMayDecide(
  query: Knex.QueryBuilder,
  staff: Pick<StaffActor, 'id' | 'roles'>,
  stages: readonly ReviewStage[] = stagesToDecide(staff),
): Knex.QueryBuilder {
  return waitingIn(query, stages)
    .whereRaw('a.entered_by_staff_id is distinct from ?', [staff.id])
    .whereRaw(`${OTHER_REVIEWER} is distinct from ?`, [staff.id]);
}

/** The part of it that is the same for everybody: open, in these stages, not on hold. */
export function waitingIn(query: Knex.QueryBuilder, stages: readonly ReviewStage[]): Knex.QueryBuilder {
  return query
    .where('s.status', 'open')
    .whereIn('s.stage', [...stages])
    .whereRaw('(s.held_until is null or s.held_until <= now())');
}
