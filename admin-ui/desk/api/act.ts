import type { ActAnswer, ActBody, DeskAct } from '@presenters/verbs/deskActs.ts';
import type { DeskNoun, DeskVerb, VerbAnswer, VerbBody } from '@presenters/verbs/deskVerbs.ts';
import { isRepeatable } from '@vocabulary/repeatableVerbs.ts';
import { post } from './httpClient.ts';
import { newRequestKey, repeat } from './repeat.ts';

/** A body whose fields are all optional may be left out. */
type Given<B> = Record<string, never> extends B ? [body?: B] : [body: B];

/**
 * One business verb on one record: POST /api/desk/<noun>/<id>/<verb>. Where the desk keeps the answer by key, a request
 * whose answer was lost is sent again automatically and gets the first answer.
 * @throws ApiError
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

/** A change that belongs to no single record: POST /api/desk/<address>. @throws ApiError */
export async function actAt<A extends DeskAct>(address: A, ...[body]: Given<ActBody<A>>): Promise<ActAnswer<A>> {
  return (await post(address, body)).json as ActAnswer<A>;
}
