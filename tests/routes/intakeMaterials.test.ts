import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePicture } from '../../seeds/pictures/makePicture.ts';
import { seedPresets } from '../../seeds/presets.ts';
import type { Context } from '../../server/domain/context.ts';
import { openSession } from '../../server/domain/sessions/openSession.ts';
import { cookieNames } from '../../server/http/sessionCookie.ts';
import { startWorker } from '../../server/worker.ts';
import { startDraft, type Draft } from '../domain/applications/support/draft.ts';
import { picture } from '../domain/materials/support/materialCase.ts';
import { startTestApp, type Caller, type TestApp } from '../support/app.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { openPicturePorts, storedKeys, type PicturePorts } from '../support/pictures.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
let app: TestApp;
let draft: Draft;
let me: Caller;
beforeAll(async () => {
  database = await createTestDatabase();
  ports = await openPicturePorts();
  ctx = testContext({ db: database.knex, ports });
  await seedPresets(database.knex);
  app = await startTestApp(ctx, database);
  draft = await startDraft(ctx);
  me = await app.as({ kind: 'account', accountId: draft.accountId });
});
afterAll(async () => {
  await app.close();
  await ports.close();
  await database.drop();
});

const LIMIT = 3 * 1024 * 1024;
const place = (kind: string, more = '') => `/api/intake/applications/${draft.id}/materials?kind=${kind}${more}`;
const count = async () => Number((await ctx.db('materials').where({ applicationId: draft.id }).count())[0]?.['count']);

describe('uploading', () => {
  it('the body is the file; what comes back can be looked at, and only by its owner', async () => {
    const answer = await me.post(place('business_licence'), await picture());
    expect(answer.status).toBe(200);
    const material = answer.body as {
      id: number;
      previewUrl: string;
      thumbnailUrl: string;
      quality: { verdict: string };
    };
    expect(material).toMatchObject({
      kind: 'business_licence',
      itemId: null,
      status: 'uploaded',
      width: 400,
      height: 480,
      quality: { verdict: 'low_resolution' },
    });
    for (const url of [material.previewUrl, material.thumbnailUrl]) {
      const shown = await me.get(url);
      expect(shown.status).toBe(200);
      expect(shown.headers.get('Content-Type')).toBe('image/webp');
      expect(shown.headers.get('Cache-Control')).toBe('private, no-store');
      expect(shown.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(shown.headers.get('Content-Security-Policy')).toContain('sandbox');
    }
    const stranger = await app.as({ kind: 'account', accountId: (await startDraft(ctx)).accountId });
    expect((await stranger.get(material.previewUrl)).status).toBe(404);
    expect((await app.anonymous.get(material.previewUrl)).status).toBe(401);
    expect((await me.get(`/api/intake/materials/${material.id}/original`)).status).toBe(422);
    expect((await me.call('DELETE', `/api/intake/materials/${material.id}`)).status).toBe(204);
    expect((await me.get(material.previewUrl)).status).toBe(404);
  });

  it('is checked in the background while the applicant goes on', async () => {
    const { jpeg } = await makePicture('agent_id_front', {
      organization: '江浦机电有限公司',
      uscc: '91350100M000100Y43',
      person: { name: '许听雨', idNumber: '110101188808080010' },
      seed: 'worker',
    });
    const { id } = (await me.post(place('agent_id_front'), jpeg)).body as { id: number };
    const worker = await startWorker(ctx, database, 2);
    try {
      await expect
        .poll(() => ctx.db('checks').where({ materialId: id }).orderBy('id').pluck('kind'), { timeout: 15_000 })
        .toEqual(['material_unreadable', 'picture_quality', 'picture_kind', 'duplicate_material']);
    } finally {
      await worker.stop();
    }
  });

  it('says what to do instead of a picture it cannot take', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);
    expect(await me.post(place('business_licence'), heic)).toMatchObject({
      status: 415,
      body: { code: 'upload_unsupported', details: { found: 'heic' } },
    });
    expect(await me.post(place('business_licence'), Buffer.alloc(0))).toMatchObject({
      status: 415,
      body: { details: { found: 'empty' } },
    });
    expect((await me.post(place('tax_return'), await picture())).status).toBe(422);
    expect((await me.post(place('risk_notice'), await picture())).status).toBe(404);
  });

  it('wants the session and its token', async () => {
    expect((await app.anonymous.post(place('business_licence'), await picture())).status).toBe(401);
    expect(
      (await me.call('POST', place('business_licence'), await picture(), { 'X-CSRF-Token': 'x' })).body,
    ).toMatchObject({ code: 'csrf' });
  });
});

/** A raw request of the session, so that it can be cut, dripped or sent without a length. */
async function rawUpload(headers: string[], write: (socket: Socket) => void | Promise<void>): Promise<string> {
  const { port } = new URL(app.url);
  const { token, csrfToken } = await openSession(ctx, { kind: 'account', accountId: draft.accountId });
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  socket.write(
    [
      `POST ${place('business_licence')} HTTP/1.1`,
      'Host: localhost',
      'Connection: close',
      'Content-Type: image/jpeg',
      `Cookie: ${cookieNames.account}=${token}`,
      `X-CSRF-Token: ${csrfToken}`,
      ...headers,
      '',
      '',
    ].join('\r\n'),
  );
  await write(socket);
  await closed;
  return answer;
}
const chunk = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
const END = Buffer.from('0\r\n\r\n');

describe('the limit of the project holds while it streams', () => {
  it('one byte more than 3 MB is refused, 3 MB are looked at', async () => {
    const before = await storedKeys(ports);
    const over = await me.post(place('business_licence'), Buffer.alloc(LIMIT + 1, 1));
    expect([over.status, over.body]).toMatchObject([413, { code: 'upload_too_large', details: { limitBytes: LIMIT } }]);
    expect(await me.post(place('business_licence'), Buffer.alloc(LIMIT, 1))).toMatchObject({ status: 415 });
    expect(await storedKeys(ports)).toEqual(before);
  });

  it('so is a stream that tells no length', async () => {
    const answer = await rawUpload(['Transfer-Encoding: chunked'], (socket) => {
      for (let n = 0; n < 8; n += 1) socket.write(chunk(Buffer.alloc(1024 * 1024, 1)));
      socket.write(END);
    });
    expect(answer).toContain('413');
    expect(answer).toContain('upload_too_large');
  });

  it('a stream that goes on for ever gets its answer, every time', { timeout: 120_000 }, async () => {
    const held = process.memoryUsage().rss;
    for (let round = 0; round < 10; round += 1) {
      const endless = await rawUpload(['Transfer-Encoding: chunked'], async (socket) => {
        let answered = false;
        socket.once('data', () => (answered = true));
        // Like a sender that looks for an answer only when it is done, it writes on.
        for (let after = 0; after < 24 && !socket.destroyed; after += Number(answered))
          await new Promise((resolve) => socket.write(chunk(Buffer.alloc(1024 * 1024, 1)), resolve));
        socket.end();
      });
      expect(endless, `round ${round}`).toContain('413');
    }
    expect(process.memoryUsage().rss - held).toBeLessThan(100 * 1024 * 1024);
  });

  it('a declared 100 MB is answered before it has come, and 100 MB of JSON too', async () => {
    const whole = [`Content-Length: ${100 * 1024 * 1024}`];
    for (const headers of [whole, [...whole, 'Content-Type: application/json']])
      expect(
        await rawUpload(headers, async (socket) => {
          for (let n = 0; n < 40 && !socket.destroyed; n += 1)
            await new Promise((resolve) => socket.write(Buffer.alloc(1024 * 1024, 0x20), resolve));
          socket.end();
        }),
      ).toContain('413');
  });
});

describe('a line that breaks', () => {
  it('leaves no picture and no file, wherever it breaks', async () => {
    const { jpeg } = await makePicture('business_licence', {
      organization: '江浦机电有限公司',
      uscc: '91350100M000100Y43',
      person: { name: '许听雨', idNumber: '110101188808080010' },
      seed: 'cut',
    });
    const [rows, files] = [await count(), await storedKeys(ports)];
    for (let cut = 0; cut < jpeg.length; cut += 65_536) {
      await rawUpload([`Content-Length: ${jpeg.length}`], (socket) => {
        socket.write(jpeg.subarray(0, cut), () => socket.destroy());
      });
    }
    expect(await count()).toBe(rows);
    expect(await storedKeys(ports)).toEqual(files);
    expect((await me.post(place('business_licence'), jpeg)).status).toBe(200);
  });
});

describe('the phone', () => {
  it('shows its places by the ticket and sends pictures without a login', async () => {
    const issued = await me.post(`/api/intake/applications/${draft.id}/upload-tickets`, {
      places: [{ kind: 'legal_representative_id' }],
    });
    expect(issued.status).toBe(200);
    const { ticket } = issued.body as { ticket: string };
    const headers = { 'X-Upload-Ticket': ticket };
    const shown = await app.anonymous.call('GET', '/api/intake/phone-upload', undefined, headers);
    expect(shown.body).toMatchObject({
      limitBytes: LIMIT,
      usesLeft: 40,
      places: [{ kind: 'legal_representative_id', itemId: null, required: true, given: 0 }],
    });
    const sent = await app.anonymous.call(
      'POST',
      '/api/intake/phone-upload?kind=legal_representative_id',
      await picture(),
      headers,
    );
    expect([sent.status, sent.body]).toEqual([
      200,
      { kind: 'legal_representative_id', itemId: null, quality: 'low_resolution' },
    ]);
    expect(
      await ctx.db('materials').where({ applicationId: draft.id, kind: 'legal_representative_id' }).first(),
    ).toMatchObject({ uploadedThrough: 'phone', uploadedByAccountId: draft.accountId });
    expect(
      (await app.anonymous.call('POST', '/api/intake/phone-upload?kind=agent_id_back', await picture(), headers))
        .status,
    ).toBe(410);
    expect(await app.anonymous.call('GET', '/api/intake/phone-upload')).toMatchObject({
      status: 410,
      body: { code: 'ticket_invalid' },
    });
  });
});
