import { AppError } from '../../lib/AppError.ts';
import { Session } from '../../models/Session.ts';
import type { Context, StaffActor } from '../context.ts';
import { projectsOf, type ProjectName } from './projectsOf.ts';

/** Who is signed in, and the CSRF token that changing requests must carry. @throws AppError unauthenticated */
export async function mySession(
  ctx: Context,
): Promise<{ staff: StaffActor; projects: 'all' | ProjectName[]; csrf: string }> {
  const { actor } = ctx;
  if (actor.kind !== 'staff' || actor.sessionId === null) throw new AppError('unauthenticated');
  const session = await Session.query(ctx.db).findById(actor.sessionId).throwIfNotFound();
  return { staff: actor, projects: await projectsOf(ctx, actor), csrf: session.csrfToken };
}
