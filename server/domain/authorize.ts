import { AppError } from '../lib/AppError.ts';
import { permissions, type Permission, type Verb } from '../vocabulary/permissions.ts';
import { readsEverywhere } from '../vocabulary/roles.ts';
import type { AccountActor, Actor, Context, StaffActor } from './context.ts';

/** The facts of a record that permission rules may look at. */
export interface Guarded {
  projectId?: number | null;
  state?: string | null;
  stage?: string | null;
}

/** A fresh one-time password counts for five minutes. */
const STEP_UP_MS = 5 * 60_000;

export function staffOf(actor: Actor): StaffActor | null {
  if (actor.kind === 'staff') return actor;
  return actor.kind === 'station' && actor.on.kind === 'staff' ? actor.on : null;
}

export function inProject(staff: StaffActor, projectId: number | null | undefined): boolean {
  if (projectId == null || staff.projectIds === 'all' || readsEverywhere(staff.roles)) return true;
  return staff.projectIds.includes(projectId);
}

/** Refuses a member of staff who has not yet chosen a password of his own. @throws AppError first_password */
export function refuseFirstPassword(actor: Actor): void {
  if (staffOf(actor)?.firstPassword) throw new AppError('first_password');
}

/**
 * True when role, project, state and stage allow the verb. A step-up is not looked at here: it is asked for when the
 * verb is done.
 */
export function can(actor: Actor, verb: Verb, record: Guarded = {}): boolean {
  const staff = staffOf(actor);
  if (!staff || staff.firstPassword || !inProject(staff, record.projectId)) return false;
  const rule: Permission = permissions[verb];
  return rule.roles.some((role) => staff.roles.includes(role)) && stateAllows(rule, record);
}

function stateAllows(rule: Permission, { state, stage }: Guarded): boolean {
  return (
    (!rule.states || (state != null && rule.states.includes(state))) &&
    (!rule.stages || (stage != null && rule.stages.includes(stage)))
  );
}

/**
 * Refuses an actor who may not do this verb. A record of another project is refused as not_found.
 * @throws AppError not_found | forbidden | invalid_state | first_password | step_up_required
 */
export function authorize(ctx: Context, verb: Verb, record: Guarded = {}): StaffActor {
  const staff = staffOf(ctx.actor);
  if (!staff) throw new AppError('forbidden', { verb });
  refuseFirstPassword(ctx.actor);
  if (!inProject(staff, record.projectId)) throw new AppError('not_found');
  const rule: Permission = permissions[verb];
  if (!rule.roles.some((role) => staff.roles.includes(role))) throw new AppError('forbidden', { verb });
  if ((rule.states || rule.stages) && !stateAllows(rule, record))
    throw new AppError('invalid_state', { state: record.state, stage: record.stage });
  if (rule.stepUp && !(staff.steppedUpAt && ctx.clock.now().getTime() - staff.steppedUpAt.getTime() < STEP_UP_MS))
    throw new AppError('step_up_required', { verb });
  return staff;
}

/**
 * The verbs of one noun that this actor may do now. They are sent with the record, and the page shows a button for
 * each.
 */
export function abilitiesOf(actor: Actor, noun: string, record: Guarded): string[] {
  return (Object.keys(permissions) as Verb[])
    .filter((verb) => verb.startsWith(`${noun}.`) && can(actor, verb, record))
    .map((verb) => verb.slice(noun.length + 1));
}

/** The applicant behind the request, on his own page or at his own station. @throws AppError unauthenticated */
export function accountOf(ctx: Context): AccountActor {
  if (ctx.actor.kind === 'account') return ctx.actor;
  if (ctx.actor.kind === 'station' && ctx.actor.on.kind === 'account') return ctx.actor.on;
  throw new AppError('unauthenticated');
}
