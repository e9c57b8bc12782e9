import { sqlRows } from '../../models/sqlRows.ts';
import { AuditSeal } from '../../models/AuditSeal.ts';
import { inTransaction, type Context } from '../context.ts';
import { sealHash } from './eventHash.ts';
import { treeOfEvents } from './treeOfEvents.ts';

/**
 * Seals every event of finished transactions since the last seal: from ≤ txid < the oldest transaction still open, so
 * that none is skipped. When two workers do it at once, the second waits for the lock and finds nothing to seal.
 * Returns the number of events sealed.
 */
export async function sealAudit(ctx: Context): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    await tx.db.raw("select pg_advisory_xact_lock(hashtextextended('audit.seal', 0))");
    const last = await AuditSeal.query(tx.db).orderBy('id', 'desc').first();
    const fromTxid = last?.toTxid ?? '0';
    const [oldestOpen] = await sqlRows<{ txid: string }>(
      tx.db,
      'select pg_snapshot_xmin(pg_current_snapshot())::text as txid',
    );
    const toTxid = oldestOpen?.txid ?? fromTxid;
    const tree = await treeOfEvents(tx, { fromTxid, toTxid });
    if (tree.count === 0) return 0;
    const seal = {
      fromTxid,
      toTxid,
      eventCount: tree.count,
      merkleRoot: tree.root,
      previousHash: last?.hash ?? '0'.repeat(64),
    };
    await tx.db('auditSeals').insert({ ...seal, hash: sealHash(seal) });
    return tree.count;
  });
}
