import type { Context } from './context.ts';

/** What hangs on an application and has a number of its own, by which verbs name it. */
type Child = 'payments' | 'shipments' | 'productionJobs' | 'tokens' | 'messages';

/**
 * Locks an application until the transaction ends. Every verb that changes an application, or anything that hangs on
 * it, does this first; then come its state and its children (docs/architecture.md, "Locks"). So two verbs of one
 * application never wait for each other in a circle, and what is counted under the lock stays true until the commit.
 * Locking twice does no harm.
 */
export async function lockApplication(tx: Context, applicationId: number): Promise<void> {
  await tx.db('applications').where({ id: applicationId }).forUpdate().first('id');
}

/**
 * The same for a verb that is told only the number of a child: reads without a lock to whom the child belongs, and
 * locks that application.
 * Answers its number, or null if there is no such child or it belongs to nobody. The child itself is locked and checked
 * after this.
 */
export async function lockApplicationOf(tx: Context, child: Child, childId: number): Promise<number | null> {
  const owner = tx.db(child).where({ id: childId }).select('applicationId');
  const locked = await tx.db('applications').where('id', owner).forUpdate().first('id');
  return locked?.id ?? null;
}
