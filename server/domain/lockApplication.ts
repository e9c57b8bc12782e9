import type { Context } from './context.ts';

/** Tables whose rows belong to an application and are named by verbs with an id of their own. */
type Child = 'payments' | 'shipments' | 'productionJobs' | 'tokens' | 'messages';

/**
 * Locks an application until the transaction ends. Every verb that changes an application, or a row that belongs to it,
 * does this first; then it locks the application's state and the other rows (docs/architecture.md, "Locks"). So two
 * verbs of one application never wait for each other in a circle, and what was counted under the lock stays true until
 * the commit. Locking twice does no harm.
 */
export async function lockApplication(tx: Context, applicationId: number): Promise<void> {
  await tx.db('applications').where({ id: applicationId }).forUpdate().first('id');
}

/** Locks the applications of several payments, always in the order of their ids. */
export async function lockApplicationsOf(tx: Context, paymentIds: readonly number[]): Promise<void> {
  const owners = tx.db('payments').whereIn('id', paymentIds).select('applicationId');
  await tx.db('applications').whereIn('id', owners).orderBy('id').forUpdate().select('id');
}

/**
 * The same for a verb that gets only the id of a child row: reads without a lock which application the child belongs
 * to, and locks that application. The caller then locks and checks the child itself.
 * Returns the application's id; null when there is no such child or it belongs to no application.
 */
export async function lockApplicationOf(tx: Context, child: Child, childId: number): Promise<number | null> {
  const owner = tx.db(child).where({ id: childId }).select('applicationId');
  const locked = await tx.db('applications').where('id', owner).forUpdate().first('id');
  return locked?.id ?? null;
}
