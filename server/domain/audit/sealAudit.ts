import { sqlRows } from '../../models/sqlRows.ts';
import { AuditSeal } from '../../models/AuditSeal.ts';
import { inTransaction, type Context } from '../context.ts';
import { merkleRoot, sealHash } from './eventHash.ts';

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
    const hashes = await tx
      .db('auditEvents')
      .whereRaw('txid >= ?::xid8 and txid < ?::xid8', [fromTxid, toTxid])
      .orderBy([{ column: 'txid' }, { column: 'id' }])
      .pluck('hash');
    if (hashes.length === 0) return 0;
    const seal = {
      fromTxid,
      toTxid,
      eventCount: hashes.length,
      merkleRoot: merkleRoot(hashes),
      previousHash: last?.hash ?? '0'.repeat(64),
    };
    await tx.db('auditSeals').insert({ ...seal, hash: sealHash(seal) });
    return hashes.length;
  });
}
