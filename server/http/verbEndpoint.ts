import type { z } from 'zod';
import type { Context } from '../domain/context.ts';
import { once } from '../domain/idempotency/once.ts';
import {
  deskVerbs,
  type DeskNoun,
  type DeskVerb,
  type VerbAnswer,
  type VerbRequest,
} from '../presenters/verbs/deskVerbs.ts';
import { isRepeatable } from '../vocabulary/repeatableVerbs.ts';
import { idParams } from './listEndpoint.ts';
import type { Endpoint } from './types.ts';

/** What is stored of a verb for a repeated request: ids and sealed texts, never personal data. */
type Kept = Readonly<Record<string, number | string>>;

interface VerbOf<N extends DeskNoun, V extends DeskVerb<N>, K extends Kept | void> {
  noun: N;
  verb: V;
  summary: string;
  rateLimit?: Endpoint['rateLimit'];
  act(ctx: Context, id: number, body: VerbRequest<N, V>): Promise<K>;
  /** The answer, read again for a repeated request too; left out where there is nothing to show (204). */
  show?(ctx: Context, id: number, kept: K): Promise<VerbAnswer<N, V>>;
}

/**
 * POST /api/desk/<noun>/:id/<verb>: one business verb, with body and answer as `deskVerbs` describes them. The same
 * request sent again under its Idempotency-Key changes nothing; its answer is made from what the first one did.
 */
export function verbEndpoint<N extends DeskNoun, V extends DeskVerb<N>, K extends Kept | void>({
  noun,
  verb,
  summary,
  rateLimit,
  act,
  show,
}: VerbOf<N, V, K>): Endpoint {
  const { body, answer } = deskVerbs[noun][verb] as { body: z.ZodType; answer: z.ZodType | null };
  return {
    method: 'post',
    path: `/api/desk/${noun}/:id/${verb}`,
    summary,
    audience: 'staff',
    params: idParams,
    body,
    ...(answer ? { response: answer } : { empty: 'always' }),
    ...(rateLimit ? { rateLimit } : {}),
    handle: async (ctx, input, exchange) => {
      const { id } = input.params as { id: number };
      const request = input.body as VerbRequest<N, V>;
      const key = isRepeatable(verb) ? exchange.get('Idempotency-Key').slice(0, 200) || null : null;
      const asked = { verb: `${noun}.${verb}`, key, request: { id, body: JSON.stringify(request) } };
      const kept = key
        ? await once<Kept>(ctx, asked, async (tx) => (await act(tx, id, request)) ?? {})
        : await act(ctx, id, request);
      return show?.(ctx, id, kept as K);
    },
  };
}
