import { newSecret } from '../../lib/ids.ts';
import { keyedDigest } from '../../lib/seal.ts';
import type { Context } from '../context.ts';

/** Who asks for a code or enters one: the address as it is counted, and the secret of his browser, if it has one. */
export interface Requester {
  address: string;
  device: string | null;
}

/** For how long a browser or an address counts as its owner's after he signed in from it. */
const KNOWN_DAYS = 90;

const digestOf = (ctx: Context, kind: 'device' | 'address', text: string): string =>
  keyedDigest(ctx.keys.codes, `account-${kind}:${text}`);

/**
 * Under which name tries are counted, whether the owner of the phone has signed in from there, and whether it was in
 * this very browser. A browser counts apart only when it is known: any other secret is one that somebody made up. An
 * address alone, which many people share, saves nobody the challenge: that would tell them who is a customer.
 */
export async function countedAs(
  ctx: Context,
  contactIndex: string,
  { address, device }: Requester,
): Promise<{ requester: string; known: boolean; knownBrowser: boolean }> {
  const here = digestOf(ctx, 'address', address);
  const browser = device === null ? here : digestOf(ctx, 'device', device);
  const known = await ctx
    .db('accountDevices')
    .where({ contactIndex })
    .whereIn('digest', [browser, here])
    .where('lastUsedAt', '>', ctx.db.raw('now() - make_interval(days => ?)', [KNOWN_DAYS]))
    .pluck('digest');
  return {
    requester: known.includes(browser) ? browser : here,
    known: known.length > 0,
    knownBrowser: device !== null && known.includes(browser),
  };
}

/** After a sign-in. The secret for a browser that had none; a bench keeps no secret and is known by its address. */
export async function rememberRequester(
  tx: Context,
  contactIndex: string,
  { address, device }: Requester,
): Promise<{ device: string }> {
  const secret = device ?? newSecret();
  const digests = [digestOf(tx, 'address', address), digestOf(tx, 'device', secret)];
  await tx
    .db('accountDevices')
    .insert(digests.map((digest) => ({ contactIndex, digest })))
    .onConflict(['contactIndex', 'digest'])
    .merge({ lastUsedAt: tx.db.fn.now() });
  return { device: secret };
}
