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

/**
 * One endpoint: who may call it, what it takes, what it answers, which operation it calls. OpenAPI is made from these.
 */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  audience: Audience;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The JSON of a success: every field it may hold, strictly. The tests' clients parse each answer with it. */
  response?: z.ZodType;
  /** 204 without a body: always, or only sometimes, when there is nothing to show. */
  empty?: 'always' | 'sometimes';
  /** The body is a stream the handler reads itself (uploads). */
  rawBody?: boolean;
  /** The media type of what is sent instead of JSON. */
  produces?: string;
  rateLimit?: RateLimit;
  /** Open also to staff who still have the password the desk made for them. */
  withFirstPassword?: true;
  handle(ctx: Context, input: { params: never; query: never; body: never }, exchange: Exchange): Promise<unknown>;
}

type Inferred<S> = S extends z.ZodType ? z.infer<S> : undefined;

/** What an endpoint answers: JSON (sometimes 204), always 204, or a file or stream. */
type Answering<R, E> =
  | { response: R; empty?: E; produces?: undefined }
  | { response?: undefined; empty: 'always'; produces?: undefined }
  | { response?: undefined; empty?: undefined; produces: string };
type Answer<R, E> = R extends z.ZodType ? z.infer<R> | (E extends 'sometimes' ? undefined : never) : unknown;

/**
 * Types the handler from its schemas. `handle` returns the JSON body; undefined means 204 or that it wrote the answer.
 */
export function endpoint<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  R extends z.ZodType | undefined = undefined,
  E extends 'sometimes' | 'never' = 'never',
>(
  definition: Omit<Endpoint, 'handle' | 'params' | 'query' | 'body' | 'response' | 'empty' | 'produces'> &
    Answering<R, E> & {
      params?: P;
      query?: Q;
      body?: B;
      handle(
        ctx: Context,
        input: { params: Inferred<P>; query: Inferred<Q>; body: Inferred<B> },
        exchange: Exchange,
      ): Promise<Answer<R, E>>;
    },
): Endpoint {
  return definition as unknown as Endpoint;
}
