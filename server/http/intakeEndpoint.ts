import type { Context } from '../domain/context.ts';
import {
  intakeCalls,
  type CallAnswer,
  type CallRequest,
  type CallShape,
  type IntakeCall,
} from '../presenters/calls/intakeCalls.ts';
import type { Endpoint, Exchange, RateLimit } from './types.ts';

interface Handling<C extends IntakeCall> {
  summary: string;
  audience: 'account' | 'public';
  rateLimit?: RateLimit;
  handle(
    ctx: Context,
    input: CallRequest<C>,
    exchange: Exchange,
  ): Promise<undefined extends CallAnswer<C> ? CallAnswer<C> | void : CallAnswer<C>>;
}

/** One endpoint of the applicant, with its address, what it takes and what it answers as `intakeCalls` describes it. */
export function intakeEndpoint<C extends IntakeCall>(call: C, { handle, ...rest }: Handling<C>): Endpoint {
  const [method, path] = call.split(' ') as [string, string];
  const { answer, mayBeEmpty, ...takes }: CallShape = intakeCalls[call];
  return {
    ...rest,
    ...takes,
    method: method.toLowerCase() as Endpoint['method'],
    path,
    ...(answer ? { response: answer } : { empty: 'always' }),
    ...(mayBeEmpty ? { empty: 'sometimes' } : {}),
    handle: async (ctx, input, exchange) => (await handle(ctx, input as CallRequest<C>, exchange)) ?? undefined,
  };
}
