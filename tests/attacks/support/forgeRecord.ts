import type { Knex } from 'knex';
import { eventHash, sealHash, type HashedEvent } from '../../../server/domain/audit/eventHash.ts';
import { treeOfEvents } from '../../../server/domain/audit/treeOfEvents.ts';
import { NO_HASH } from '../../../server/lib/auditCursor.ts';

type Row = HashedEvent & { id: number };

/** What a forger with every right in the database does after his change: each hash and each seal is made anew. */
export async function recomputeRecord(trx: Knex): Promise<void> {
  const { rows } = (await trx.raw(
    `select id, application_id as "applicationId", position, (extract(epoch from at) * 1000000)::bigint::text as micros,
       type, actor_kind as "actorKind", actor_id as "actorId", request_id as "requestId", details
     from audit_events order by application_id, position, id`,
  )) as { rows: Row[] };
  let last: { applicationId: number | null; hash: string } = { applicationId: null, hash: NO_HASH };
  for (const row of rows) {
    const follows = row.applicationId !== null && row.applicationId === last.applicationId;
    const previousHash = follows ? last.hash : NO_HASH;
    last = { applicationId: row.applicationId, hash: eventHash({ ...row, previousHash }) };
    await trx('auditEvents').where({ id: row.id }).update({ previousHash, hash: last.hash });
  }
  await recomputeSeals(trx);
}

async function recomputeSeals(trx: Knex): Promise<void> {
  let previousHash = NO_HASH;
  for (const { id, fromTxid, toTxid } of await trx('auditSeals').orderBy('id').select('id', 'fromTxid', 'toTxid')) {
    const { count, root } = await treeOfEvents({ db: trx }, { fromTxid, toTxid });
    const seal = { fromTxid, toTxid, eventCount: count, merkleRoot: root, previousHash };
    previousHash = sealHash(seal);
    await trx('auditSeals')
      .where({ id })
      .update({ ...seal, hash: previousHash });
  }
}
