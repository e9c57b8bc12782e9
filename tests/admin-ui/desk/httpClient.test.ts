import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, messageOf } from '../../../admin-ui/desk/api/ApiError.ts';
import { authProvider } from '../../../admin-ui/desk/api/authProvider.ts';
import { dataProvider } from '../../../admin-ui/desk/api/dataProvider.ts';
import { post, request } from '../../../admin-ui/desk/api/httpClient.ts';
import { session } from '../../../admin-ui/desk/api/session.ts';
import type { FakeDesk } from '../support/FakeDesk.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

let desk: FakeDesk;
beforeEach(() => {
  desk = fetchDesk();
});

describe('a request of the desk', () => {
  it('carries the CSRF token when it changes something, and only then', async () => {
    const seen: (string | null)[] = [];
    vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
      seen.push(new Headers(init.headers).get('X-CSRF-Token'));
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    });
    await request('/api/desk/stats');
    await post('tokens/receive', {});
    expect(seen).toEqual([null, 'csrf-1']);
  });

  it('gets a new token and tries once more when the old one is refused', async () => {
    let refused = 0;
    desk.before = ({ path }) =>
      path === 'messages/1/resend' && refused++ === 0
        ? { status: 403, json: { code: 'csrf', message: '', details: {}, requestId: 'r' } }
        : undefined;
    expect((await post('messages/1/resend')).status).toBe(200);
    expect(desk.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST messages/1/resend',
      'GET session',
      'POST messages/1/resend',
    ]);
  });

  it('says that the line is broken in the reader’s language', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const error = await request('/api/desk/stats').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect([
      messageOf(error, 'zh', '网络未连接'),
      messageOf(new ApiError(409, { code: 'lease_lost' }), 'en', ''),
      messageOf(new ApiError(500, { code: 'never heard of' }), 'zh', ''),
    ]).toEqual(['网络未连接', 'The claim has run out; claim again', '系统出错了，请记下编号并联系客服']);
  });

  it('reads many records in pieces no proxy refuses', async () => {
    const asked: number[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      const { id } = JSON.parse(new URL(url, 'http://desk').searchParams.get('filter') ?? '{}') as { id: number[] };
      asked.push(id.length);
      return new Response(JSON.stringify(id.map((one) => ({ id: one }))), {
        headers: { 'content-type': 'application/json' },
      });
    });
    const ids = Array.from({ length: 230 }, (_, index) => index + 1);
    expect((await dataProvider.getMany('tokens', { ids })).data.map(({ id }) => id)).toEqual(ids);
    expect(asked).toEqual([100, 100, 30]);
  });
});

describe('the session', () => {
  it('opens with password and digits, and closes at the desk too', async () => {
    session.set(null);
    desk.signedIn = false;
    await expect(authProvider.checkAuth({})).rejects.toMatchObject({ status: 401 });
    await expect(authProvider.login({ login: 'shenhe', password: 'x', totp: '000000' })).rejects.toMatchObject({
      code: 'sign_in_failed',
    });
    await authProvider.login({ login: 'shenhe', password: 'x', totp: '135790' });
    expect(await authProvider.getPermissions?.({})).toEqual(['reviewer']);
    await authProvider.logout({});
    expect(desk.signedIn).toBe(false);
    await expect(authProvider.checkAuth({})).rejects.toMatchObject({ status: 401 });
  });

  it('ends on 401 and on nothing else', async () => {
    await authProvider.checkError(new ApiError(403, { code: 'forbidden' }));
    expect(session.get()).not.toBeNull();
    await expect(authProvider.checkError(new ApiError(401, { code: 'unauthenticated' }))).rejects.toMatchObject({
      status: 401,
    });
    expect(session.get()).toBeNull();
  });
});
