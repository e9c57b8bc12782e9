import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Context } from '../../server/domain/context.ts';
import { addressKey } from '../../server/http/addressKey.ts';
import { newRateLimiter } from '../../server/http/rateLimit.ts';
import { openSession } from '../../server/domain/sessions/openSession.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
});
afterAll(() => database.drop());

async function behind(proxyHops: number) {
  const app = buildApp({ base: ctx, limit: newRateLimiter(database.pool), pagesDir: 'dist/admin-ui', proxyHops });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = (path: string, headers: Record<string, string>, method = 'POST', body: unknown = {}) =>
    fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
  return { url, send, close: () => void (server.closeAllConnections(), server.close()) };
}
const signIn = { login: 'niemand', password: 'geraten', totp: '000000' };
/** How many of so many sign-ins, each with its own headers, are looked at before the limit of 40. */
async function lookedAt(hops: number, forwarded: (n: number) => string): Promise<number> {
  const desk = await behind(hops);
  const codes = await Promise.all(
    Array.from(
      { length: 45 },
      async (_, n) =>
        (await desk.send('/api/desk/session', { 'x-forwarded-for': forwarded(n) }, 'POST', signIn)).status,
    ),
  );
  desk.close();
  // 403: let through by this limit, and asked for a challenge after the third.
  return codes.filter((status) => status === 401 || status === 403).length;
}

describe('the limit by address', () => {
  it.each([
    ['no proxy: the header is nobody', 0, (n: number) => `198.51.100.${n}`],
    ['one proxy, which appends what it saw to what the client wrote', 1, (n: number) => `198.51.100.${n}, 203.0.113.7`],
    ['two proxies', 2, (n: number) => `198.51.100.${n}, 203.0.113.8, 10.0.0.2`],
    ['the addresses of one IPv6 /64', 1, (n: number) => `2001:db8:1:2:${n.toString(16)}::1`],
  ])('is not walked around: %s', async (_what, hops, forwarded) => {
    expect(await lookedAt(hops, forwarded)).toBe(40);
  });

  it('counts people behind one proxy each for himself', async () => {
    expect(await lookedAt(1, (n) => `198.51.101.${n}`)).toBe(45);
    expect(await lookedAt(1, (n) => `2001:db8:9:${n.toString(16)}::1`)).toBe(45);
  });

  it.each([
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:ffff::9', '2001:db8:0:0::/64'],
    ['2001:db8:0:1::9', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['203.0.113.7', '203.0.113.7'],
    ['::1', '0:0:0:0::/64'],
  ])('counts %s as %s', (address, key) => expect(addressKey(address)).toBe(key));

  it('takes the number of proxies from the setting', () => {
    const from = (hops?: string) =>
      readConfig({
        DATABASE_URL: 'postgres://x',
        MASTER_KEY: Buffer.alloc(32).toString('base64'),
        ...(hops === undefined ? {} : { TRUST_PROXY: hops }),
      }).TRUST_PROXY;
    expect([from(), from('0'), from('1'), from('2')]).toEqual([0, 0, 1, 2]);
    for (const nonsense of ['true', '-1', '1.5']) expect(() => from(nonsense)).toThrow(/TRUST_PROXY/);
  });
});

describe('a desk reached by https', () => {
  it('says so for a year, and its cookies cannot be planted by another host', async () => {
    const { id } = await buildStaff(ctx, ['reviewer']);
    const { token, csrfToken } = await openSession(ctx, { kind: 'staff', staffId: id });
    const desk = await behind(1);
    const https = { 'x-forwarded-proto': 'https' };
    const ask = async (headers: Record<string, string>) =>
      (await desk.send('/api/desk/session', headers, 'GET')).status;
    expect(await ask({ ...https, cookie: `yx_desk=${token}` })).toBe(401);
    expect(await ask({ ...https, cookie: `__Host-yx_desk=${token}` })).toBe(200);
    expect(await ask({ cookie: `yx_desk=${token}` })).toBe(200);
    const headers = { ...https, cookie: `__Host-yx_desk=${token}`, 'x-csrf-token': csrfToken };
    const left = await desk.send('/api/desk/session', headers, 'DELETE');
    expect(left.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(left.headers.getSetCookie().join()).toMatch(/^__Host-yx_desk=;.*path=\/;.*secure/i);
    expect((await desk.send('/api/health', {}, 'GET')).headers.get('strict-transport-security')).toBeNull();
    desk.close();
  });
});

describe('a change sent by a page of another site', () => {
  it.each([
    ['named by the browser', { 'sec-fetch-site': 'cross-site' }, 403],
    ['of a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['of an old browser, by its origin', { origin: 'https://evil.example' }, 403],
    ['of a page without an origin', { origin: 'null' }, 403],
    ['(its own, by the browser)', { 'sec-fetch-site': 'same-origin', origin: 'https://other.example' }, 204],
    ['(its own, by its origin)', { origin: 'https://yinxin.example' }, 204],
    ['(a program)', {}, 204],
  ])('is refused although cookie and token are right: %s', async (_what, headers, status) => {
    const { id } = await buildStaff(ctx, ['reviewer']);
    const { token, csrfToken } = await openSession(ctx, { kind: 'staff', staffId: id });
    const desk = await behind(0);
    const right = { cookie: `yx_desk=${token}`, 'x-csrf-token': csrfToken };
    const answer = await desk.send('/api/desk/session', { ...right, ...(headers as Record<string, string>) }, 'DELETE');
    expect(answer.status).toBe(status);
    const session = await ctx.db('sessions').where({ staffId: id }).first('endedAt');
    expect(session!.endedAt === null).toBe(status === 403);
    desk.close();
  });
});
