import type { Context } from '../context.ts';
import { sqlRows } from '../../models/sqlRows.ts';
import { MerkleTree } from './merkleTree.ts';

const PAGE = 10_000;

/** The tree over every event of these transactions, read page by page: one seal may cover a million. */
export async function treeOfEvents(
  { db }: Pick<Context, 'db'>,
  { fromTxid, toTxid }: { fromTxid: string; toTxid: string },
): Promise<MerkleTree> {
  const tree = new MerkleTree();
  for (let after = { txid: fromTxid, id: 0 }; ;) {
    const rows = await sqlRows<{ id: number; txid: string; hash: string }>(
      db,
      `select id, txid::text as txid, hash from audit_events
       where (txid, id) > (?::xid8, ?) and txid < ?::xid8 order by txid, id limit ?`,
      [after.txid, after.id, toTxid, PAGE],
    );
    for (const { hash } of rows) tree.add(hash);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return tree;
    after = { txid: last.txid, id: last.id };
  }
}
