import type { Knex } from 'knex';
import { readsEverywhere } from '../vocabulary/roles.ts';
import type { StaffActor } from './context.ts';

/** Narrows a query to the projects of a member of staff; an auditor reads all. */
export function inProjectsOf(
  query: Knex.QueryBuilder,
  staff: Pick<StaffActor, 'roles' | 'projectIds'>,
  column: string,
): Knex.QueryBuilder {
  if (staff.projectIds === 'all' || readsEverywhere(staff.roles)) return query;
  return query.whereRaw('?? = any(?::bigint[])', [column, [...staff.projectIds]]);
}
