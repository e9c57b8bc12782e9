import type { Knex } from 'knex';
import { stagesToDecide, type ReviewStage } from '../../vocabulary/claims.ts';
import type { StaffActor } from '../context.ts';
import { OTHER_REVIEWER } from './otherReviewer.ts';

/**
 * `whyNotClaim` (vocabulary/claims) as SQL, but for who holds a claim, which the caller adds. Narrows to open cases
 * that this member of staff may decide: his stages, not on hold, not entered by him, not reviewed by him at the other
 * stage. Tables: a, s.
 */
export function whatIMayDecide(
  query: Knex.QueryBuilder,
  staff: Pick<StaffActor, 'id' | 'roles'>,
  stages: readonly ReviewStage[] = stagesToDecide(staff),
): Knex.QueryBuilder {
  return query
    .where('s.status', 'open')
    .whereIn('s.stage', [...stages])
    .whereRaw('(s.held_until is null or s.held_until <= now())')
    .whereRaw('a.entered_by_staff_id is distinct from ?', [staff.id])
    .whereRaw(`${OTHER_REVIEWER} is distinct from ?`, [staff.id]);
}
