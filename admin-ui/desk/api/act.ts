import type { ActAnswer, ActBody, DeskAct } from '@presenters/verbs/deskActs.ts';
import type { DeskNoun, DeskVerb, VerbAnswer, VerbBody } from '@presenters/verbs/deskVerbs.ts';
import { isRepeatable } from '@vocabulary/repeatableVerbs.ts';
import { post } from './httpClient.ts';
import { newRequestKey, repeat } from './repeat.ts';

/** A body in which nothing has to be said may be left out. */
type Given<B> = Record<string, never> extends B ? [body?: B] : [body: B];

/**
 * One business verb on one record: POST /api/desk/<noun>/<id>/<verb>. Where the desk does it once per key, a request
 * whose answer was lost is sent again by itself and gets the first one's answer. @throws ApiError
 */
export async function act<N extends DeskNoun, V extends DeskVerb<N>>(
  noun: N,
  id: number,
  verb: V,
  ...[body]: Given<VerbBody<N, V>>
): Promise<VerbAnswer<N, V>> {
  const path = `${noun}/${id}/${verb}`;
  if (!isRepeatable(verb)) return (await post(path, body)).json as VerbAnswer<N, V>;
  const headers = { 'Idempotency-Key': newRequestKey() };
  return (await repeat(() => post(path, body, { headers }))).json as VerbAnswer<N, V>;
}

/** An act on no single record: POST /api/desk/<address>. @throws ApiError */
export async function actAt<A extends DeskAct>(address: A, ...[body]: Given<ActBody<A>>): Promise<ActAnswer<A>> {
  return (await post(address, body)).json as ActAnswer<A>;
}
