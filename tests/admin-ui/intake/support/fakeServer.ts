import { afterEach, beforeEach } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}
type Reply = { status?: number; body?: unknown };
type Handler = (asked: Asked) => Reply | Promise<Reply>;

/** The server as the pages see it: the network is the outside world here. `'offline'` breaks the line. */
export function fakeServer(): {
  on(method: string, path: RegExp, handler: Handler): void;
  asked: Asked[];
  offline: boolean;
} {
  const server = {
    asked: [] as Asked[],
    offline: false,
    handlers: [] as { method: string; path: RegExp; handler: Handler }[],
    on(method: string, path: RegExp, handler: Handler) {
      server.handlers.unshift({ method, path, handler });
    },
  };
  const real = globalThis.fetch;
  beforeEach(() => {
    server.asked.length = 0;
    server.handlers.length = 0;
    server.offline = false;
    sessionStorage.clear();
    globalThis.fetch = async (input, init = {}) => {
      if (server.offline) throw new TypeError('failed to fetch');
      const asked: Asked = {
        method: init.method ?? 'GET',
        path: String(input),
        body: init.body ? (JSON.parse(String(init.body)) as unknown) : undefined,
        headers: { ...(init.headers as Record<string, string>) },
      };
      server.asked.push(asked);
      const found = server.handlers.find((one) => one.method === asked.method && one.path.test(asked.path));
      const { status = 200, body } = found
        ? await found.handler(asked)
        : { status: 404, body: { code: 'not_found', message: '', details: {} } };
      return new Response(body === undefined ? null : JSON.stringify(body), {
        status: body === undefined && status === 200 ? 204 : status,
        headers: { 'Content-Type': 'application/json' },
      });
    };
  });
  afterEach(() => {
    globalThis.fetch = real;
  });
  return server;
}
