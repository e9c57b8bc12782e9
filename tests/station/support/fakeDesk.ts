import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorCodes } from '../../../server/vocabulary/errorCodes.ts';
import { DeskJobs } from './deskJobs.ts';
import { Refused } from './refused.ts';

/**
 * A desk as a process of its own, speaking `/api/station` (stationProtocol.ts). `/test/…` is the tests' side door: POST
 * /test/mode { path, fault } makes calls whose path contains `path` fail: `down` (no answer), a code of errorCodes,
 * `after` (done, but the answer is lost), each for `times` calls.
 */
const jobs = new DeskJobs();
interface Mode {
  path: string;
  fault: string;
  times: number;
}
let modes: Mode[] = [];

type Handler = (parts: string[], body: never, url: URL) => unknown;
const routes: [method: string, pattern: RegExp, handler: Handler][] = [
  ['POST', /^\/api\/station\/sessions\/verification$/, () => ({})],
  [
    'POST',
    /^\/api\/station\/sessions$/,
    (_parts, body: { login?: string; password?: string; code?: string }) => signIn(body),
  ],
  ['DELETE', /^\/api\/station\/sessions$/, () => ({})],
  ['GET', /^\/api\/station\/jobs$/, () => ({ jobs: jobs.list() })],
  ['POST', /^\/api\/station\/jobs\/(\d+)\/claim$/, ([id]) => jobs.claim(Number(id))],
  [
    'POST',
    /^\/api\/station\/jobs\/(\d+)\/heartbeat$/,
    ([id], body: { epoch: number }) => jobs.heartbeat(Number(id), body.epoch),
  ],
  [
    'POST',
    /^\/api\/station\/jobs\/(\d+)\/release$/,
    ([id], body: { epoch: number }) => done(jobs.release(Number(id), body.epoch)),
  ],
  ['POST', /^\/api\/station\/jobs\/(\d+)\/token$/, ([id], body) => jobs.bind(Number(id), body)],
  [
    'POST',
    /^\/api\/station\/jobs\/(\d+)\/code\/send$/,
    ([id], body: { epoch: number }) => jobs.sendCode(Number(id), body.epoch),
  ],
  ['POST', /^\/api\/station\/jobs\/(\d+)\/code\/redeem$/, ([id], body) => jobs.redeem(Number(id), body)],
  ['POST', /^\/api\/station\/jobs\/(\d+)\/steps$/, ([id], body) => jobs.step(Number(id), body)],
  ['POST', /^\/api\/station\/jobs\/(\d+)\/signing-certificate$/, ([id], body) => jobs.issueSigning(Number(id), body)],
  ['POST', /^\/api\/station\/jobs\/(\d+)\/encryption-keys$/, ([id], body) => jobs.encryptionKeys(Number(id), body)],
  [
    'GET',
    /^\/api\/station\/jobs\/(\d+)\/proof$/,
    ([id], _body, url) => jobs.proof(Number(id), Number(url.searchParams.get('epoch'))),
  ],
  ['POST', /^\/api\/station\/jobs\/(\d+)\/finish$/, ([id], body) => jobs.finish(Number(id), body)],
  [
    'POST',
    /^\/api\/station\/jobs\/(\d+)\/token\/gone$/,
    ([id], body: { epoch: number; lost: boolean }) =>
      done(jobs.attention(Number(id), body.epoch, body.lost ? 'token_lost' : 'token_broken')),
  ],
  [
    'POST',
    /^\/api\/station\/jobs\/(\d+)\/attention$/,
    ([id], body: { epoch: number; faultCode: string }) => done(jobs.attention(Number(id), body.epoch, body.faultCode)),
  ],
  [
    'POST',
    /^\/api\/station\/blanks$/,
    () => ({ preparationId: 1, label: 'YX-1', soPin: '87654321', transportPin: '24681357' }),
  ],
  [
    'POST',
    /^\/api\/station\/blanks\/(\d+)\/done$/,
    (_parts, body: { reading: { serial: string } }) => {
      jobs.registerBlank(body.reading.serial, '24681357');
      return { serial: body.reading.serial, state: 'stock' };
    },
  ],
  ['POST', /^\/test\/jobs$/, (_parts, body) => ({ id: jobs.add(body) })],
  [
    'POST',
    /^\/test\/blanks$/,
    (_parts, body: { serial: string; transportPin: string }) =>
      done(jobs.registerBlank(body.serial, body.transportPin)),
  ],
  ['POST', /^\/test\/mode$/, (_parts, body: Mode) => done(modes.push(body))],
  ['POST', /^\/test\/clear$/, () => done((modes = []))],
  ['POST', /^\/test\/end-lease\/(\d+)$/, ([id]) => done(jobs.endLease(Number(id)))],
  ['POST', /^\/test\/steal\/(\d+)$/, ([id]) => done(jobs.steal(Number(id)))],
  ['GET', /^\/test\/ledger$/, () => ({ ...jobs.ledger, root: jobs.authority.certificate.toString('base64') })],
  ['GET', /^\/test\/jobs\/(\d+)$/, ([id]) => jobs.stateOf(Number(id))],
];

function signIn(body: { login?: string; password?: string; code?: string }): unknown {
  if (body.password !== undefined ? body.password !== 'right' : body.code !== '123456')
    throw new Refused('sign_in_failed');
  return {
    token: 'session',
    kind: body.login === undefined ? 'applicant' : 'staff',
    name: body.login ?? '135****1234',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
}
function done(_result: unknown): object {
  return {};
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://desk');
  const mode = modes.find(({ path, times }) => times > 0 && url.pathname.includes(path));
  if (mode !== undefined) mode.times -= 1;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (mode?.fault === 'down') return void request.socket.destroy();
  try {
    if (mode !== undefined && mode.fault in errorCodes) throw new Refused(mode.fault as keyof typeof errorCodes);
    const text = Buffer.concat(chunks).toString();
    for (const [method, pattern, handler] of routes) {
      const match = pattern.exec(url.pathname);
      if (method !== request.method || match === null) continue;
      const result = handler(match.slice(1), (text === '' ? {} : JSON.parse(text)) as never, url);
      if (mode?.fault === 'after') return void request.socket.destroy();
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
    }
    throw new Refused('not_found');
  } catch (error) {
    const { code, details } =
      error instanceof Refused ? error : { code: 'internal' as const, details: { message: String(error) } };
    response.statusCode = errorCodes[code][0];
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ code, message: errorCodes[code][1], details, requestId: 'fake' }));
  }
}

const server = createServer((request, response) => void answer(request, response));
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () =>
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
);
process.on('disconnect', () => process.exit(0));
