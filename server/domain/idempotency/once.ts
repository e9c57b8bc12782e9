import type { IdempotencyKeysRow } from '../../models/tables.generated.ts';
import { AppError } from '../../lib/AppError.ts';
import { canonicalJson } from '../../lib/canonicalJson.ts';
import { sha256Hex } from '../../lib/seal.ts';
import { inTransaction, type Actor, type Context } from '../context.ts';

/**
 * Does `work` once per actor, verb and key: a repeated request gets the answer of the first one; a simultaneous one
 * waits for it.
 * Answers are stored as JSON, so they must hold ids, not personal data. Without a key, `work` is simply done.
 * @throws AppError idempotency_conflict when the key was used for a different request
 */
export async function once<T extends Record<string, unknown>>(
  ctx: Context,
  { verb, key, request }: { verb: string; key: string | null; request: unknown },
  work: (tx: Context) => Promise<T>,
): Promise<T> {
  return inTransaction(ctx, async (tx) => {
    if (!key) return work(tx);
    const scope = `${ownerOf(tx.actor)}:${verb}`;
    const requestDigest = sha256Hex(canonicalJson(request));
    // A second insert of the same key waits here until the first transaction has ended.
    const [first] = await tx
      .db('idempotencyKeys')
      .insert({ scope, key, requestDigest })
      .onConflict(['scope', 'key'])
      .ignore()
      .returning('key');
    if (!first) {
      const kept = await tx.db('idempotencyKeys').where({ scope, key }).first();
      if (kept?.requestDigest !== requestDigest) throw new AppError('idempotency_conflict');
      return keptAnswer<T>(kept);
    }
    const response = await work(tx);
    // Return the stored answer, so that the first request gets exactly what a repeated one gets.
    const [kept] = await tx
      .db('idempotencyKeys')
      .where({ scope, key })
      .update({ status: 200, response: JSON.stringify(response) })
      .returning('response');
    return kept ? keptAnswer<T>(kept) : response;
  });
}

/** The cast is safe: only `once` writes answers, and under this verb and key it stored a `T`. */
const keptAnswer = <T>({ response }: Pick<IdempotencyKeysRow, 'response'>): T => response as T;

function ownerOf(actor: Actor): string {
  if (actor.kind === 'station') return ownerOf(actor.on);
  return actor.kind === 'system' ? actor.name : `${actor.kind}:${actor.id}`;
}
