import { AppError } from '../../lib/AppError.ts';
import type { Context, StationActor } from '../context.ts';

/** The bench of this request. @throws AppError unauthenticated */
export function benchOf(ctx: Context): StationActor {
  if (ctx.actor.kind !== 'station') throw new AppError('unauthenticated');
  return ctx.actor;
}

/** Who works at this bench, as columns of a job's row; a job that has these values is claimed by this bench. */
export function operatorOf({ id, on }: StationActor): {
  stationId: number;
  operatorStaffId: number | null;
  operatorAccountId: number | null;
} {
  return {
    stationId: id,
    operatorStaffId: on.kind === 'staff' ? on.id : null,
    operatorAccountId: on.kind === 'account' ? on.id : null,
  };
}
