import { checkedFetch } from './checkedFetch.ts';

/** An answer that was not a success, with the desk's code. */
class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(call: string, status: number, text: string) {
    super(`${call}: ${status} ${text.slice(0, 600)}`);
    this.status = status;
    const body = asObject(text);
    this.code = String(body['code'] ?? '');
    this.details = (body['details'] ?? {}) as Record<string, unknown>;
  }
}

/** A browser without a screen: keeps its cookies, sends its CSRF token, speaks JSON. */
export class Visitor {
  readonly base: string;
  csrf = '';
  readonly #cookies = new Map<string, string>();
  readonly #extra: Record<string, string>;
  readonly #fetch: typeof checkedFetch;

  /**
   * Answers of the desk are checked against their endpoints. A bench has no such
   * endpoints and is called by plain `fetch`.
   */
  constructor(base: string, extra: Record<string, string> = {}, send: typeof checkedFetch = checkedFetch) {
    this.base = base.replace(/\/$/, '');
    this.#extra = extra;
    this.#fetch = send;
  }

  get = <T>(path: string): Promise<T> => this.call<T>('GET', path);
  post = <T>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<T> =>
    this.call<T>('POST', path, body, headers);
  put = <T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> =>
    this.call<T>('PUT', path, body, headers);

  /** @throws Refused */
  async call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const response = await this.send(method, path, body, headers);
    const text = await response.text();
    if (!response.ok) throw new Refused(`${method} ${path}`, response.status, text);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** The bytes of a document or picture. @throws Refused */
  async file(path: string): Promise<Buffer> {
    const response = await this.send('GET', path);
    if (!response.ok) throw new Refused(`GET ${path}`, response.status, await response.text());
    return Buffer.from(await response.arrayBuffer());
  }

  /** A body that is bytes is sent as it is, everything else as JSON. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const raw = Buffer.isBuffer(body);
    const response = await this.#fetch(this.base + path, {
      method,
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(this.csrf === '' ? {} : { 'x-csrf-token': this.csrf }),
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...this.#extra,
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }
}

function asObject(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
