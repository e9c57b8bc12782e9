import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildApp } from '../../../../server/app.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { openSession } from '../../../../server/domain/sessions/openSession.ts';
import { newRateLimiter } from '../../../../server/http/rateLimit.ts';
import { checkedFetch } from '../../../support/checkedFetch.ts';
import type { TestDatabase } from '../../../support/database.ts';

export interface Answer {
  status: number;
  json: Record<string, unknown>;
  headers: Headers;
  text: string;
}
export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  cookies: Map<string, string>;
  csrf: string | null;
}
export interface DeskApp {
  url: string;
  client(): Client;
  as(staffId: number, options?: { steppedUp?: boolean }): Promise<Client>;
  close(): Promise<void>;
}

/** The whole HTTP side on a free port, and clients that keep cookies as a browser does. */
export async function startDesk(base: Context, database: TestDatabase): Promise<DeskApp> {
  const app = buildApp({ base, limit: newRateLimiter(database.pool), pagesDir: 'dist/admin-ui', proxyHops: 0 });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    client: () => newClient(url),
    async as(staffId, { steppedUp = false } = {}) {
      const session = await openSession(base, { kind: 'staff', staffId });
      if (steppedUp) await base.db('sessions').where({ id: session.id }).update({ steppedUpAt: base.clock.now() });
      const client = newClient(url);
      client.cookies.set('yx_desk', session.token);
      client.csrf = session.csrfToken;
      return client;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function newClient(url: string): Client {
  const cookies = new Map<string, string>();
  const client: Client = {
    cookies,
    csrf: null,
    get: (path) => client.send('GET', path),
    post: (path, body = {}) => client.send('POST', path, body),
    async send(method, path, body, headers = {}) {
      const response = await checkedFetch(`${url}${path}`, {
        method,
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(client.csrf ? { 'x-csrf-token': client.csrf } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: response.headers.get('content-type')?.includes('json')
          ? (JSON.parse(text) as Record<string, unknown>)
          : {},
      };
    },
  };
  return client;
}

export const list = (resource: string, query: { filter?: unknown; sort?: unknown; range?: unknown } = {}): string => {
  const asked = Object.entries(query).map(([name, value]) => [name, JSON.stringify(value)]);
  return `/api/desk/${resource}?${new URLSearchParams(asked)}`;
};
