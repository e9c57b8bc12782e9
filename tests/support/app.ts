import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildApp } from '../../server/app.ts';
import type { Context } from '../../server/domain/context.ts';
import { openSession, type SessionSubject } from '../../server/domain/sessions/openSession.ts';
import { cookieNames } from '../../server/http/sessionCookie.ts';
import type { RateLimiter } from '../../server/http/rateLimit.ts';
import { newRateLimiter } from '../../server/http/rateLimit.ts';
import { checkedFetch } from './checkedFetch.ts';
import type { TestDatabase } from './database.ts';

export interface Answer {
  status: number;
  body: unknown;
  headers: Headers;
  text: string;
}
export interface Caller {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}
export interface TestApp {
  url: string;
  anonymous: Caller;
  as(subject: SessionSubject): Promise<Caller>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  limits?: boolean;
  pagesDir?: string;
}

/**
 * The whole app on a port of its own. `as` gives the requests of somebody signed in. Rate limits are off unless the
 * test is about them.
 */
export async function startTestApp(
  context: Context,
  database: TestDatabase,
  { limits = false, pagesDir = 'dist/admin-ui' }: TestAppOptions = {},
): Promise<TestApp> {
  const never: RateLimiter = async () => undefined;
  const app = buildApp({
    base: context,
    limit: limits ? newRateLimiter(database.pool) : never,
    pagesDir,
    proxyHops: 0,
  });
  const server = createServer(app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    anonymous: caller(url, {}),
    async as(subject) {
      const session = await openSession(context, subject);
      if (subject.kind === 'station') return caller(url, { Authorization: `Bearer ${session.token}` });
      return caller(url, {
        Cookie: `${cookieNames[subject.kind]}=${session.token}`,
        'X-CSRF-Token': session.csrfToken,
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function caller(url: string, standing: Record<string, string>): Caller {
  const call: Caller['call'] = async (method, path, body, headers = {}) => {
    const binary = Buffer.isBuffer(body);
    const response = await checkedFetch(url + path, {
      method,
      headers: {
        ...standing,
        ...(body === undefined ? {} : { 'Content-Type': binary ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: binary ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: /json/.test(response.headers.get('Content-Type') ?? '') ? (JSON.parse(text) as unknown) : text,
    };
  };
  return {
    call,
    get: (path) => call('GET', path),
    post: (path, body = {}, headers) => call('POST', path, body, headers),
  };
}
