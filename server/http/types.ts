import type { ParameterizedContext } from 'koa';
import type { z } from 'zod';
import type { Context } from '../domain/context.ts';

export interface RequestState {
  requestId: string;
  context: Context;
  code?: string;
}
export type Exchange = ParameterizedContext<RequestState>;
export type Audience = 'staff' | 'account' | 'station' | 'public';

export interface RateLimit {
  name: string;
  points: number;
  seconds: number;
  by: 'ip' | 'actor';
}

/** One endpoint: who may call, what comes in, what goes out, which one operation it calls. OpenAPI is made from these. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  audience: Audience;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response?: z.ZodType;
  /** The body is a stream the handler reads itself (uploads). */
  rawBody?: boolean;
  /** What is sent instead of JSON, for the API description. */
  produces?: string;
  rateLimit?: RateLimit;
  handle(ctx: Context, input: { params: never; query: never; body: never }, exchange: Exchange): Promise<unknown>;
}

type Inferred<S> = S extends z.ZodType ? z.infer<S> : undefined;

/** Types the handler from its schemas. `handle` returns the JSON body; undefined means it has answered itself or 204. */
export function endpoint<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  definition: Omit<Endpoint, 'handle' | 'params' | 'query' | 'body'> & {
    params?: P;
    query?: Q;
    body?: B;
    handle(
      ctx: Context,
      input: { params: Inferred<P>; query: Inferred<Q>; body: Inferred<B> },
      exchange: Exchange,
    ): Promise<unknown>;
  },
): Endpoint {
  return definition as unknown as Endpoint;
}
