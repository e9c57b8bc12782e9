import type { CallAnswer, CallInput, IntakeCall } from '@presenters/calls/intakeCalls.ts';
import { request, type RequestOptions } from './http.ts';

type Value = string | number | null | undefined;
/** The parts of a request that stand in its address. */
interface Addressed {
  params?: Readonly<Record<string, string | number>>;
  query?: Readonly<Record<string, Value>>;
}
type Sending = Pick<RequestOptions, 'headers' | 'keepalive' | 'signal'>;
/** A request that has nothing to say may be left out. */
type Given<C extends IntakeCall> =
  Record<never, never> extends CallInput<C> ? [input?: CallInput<C> & Sending] : [input: CallInput<C> & Sending];

/** The address of a call with its ids and its query filled in. */
export function callAddress<C extends IntakeCall>(name: C, input: Omit<CallInput<C>, 'body'>): string {
  return filledIn(name, input);
}

function filledIn(call: IntakeCall, { params = {}, query = {} }: Addressed): string {
  const path = call.slice(call.indexOf(' ') + 1);
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) asked.set(name, String(value));
  return asked.size > 0 ? `${filled}?${asked}` : filled;
}

/** One call of the applicant's pages, as the table of calls describes it. @throws ApiError */
export function call<C extends IntakeCall>(name: C, ...[input]: Given<C>): Promise<CallAnswer<C>> {
  const { params = {}, query = {}, ...sent }: Addressed & Sending & { body?: unknown } = input ?? {};
  const method = name.slice(0, name.indexOf(' ')) as Exclude<RequestOptions['method'], undefined>;
  return request<CallAnswer<C>>(filledIn(name, { params, query }), { ...sent, method });
}
