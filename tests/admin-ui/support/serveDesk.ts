import { createServer, type Server } from 'node:http';
import sharp from 'sharp';
import { demoOrganization } from '../../../seeds/demo/people.ts';
import { makePicture } from '../../../seeds/pictures/makePicture.ts';
import type { MaterialKind } from '../../../server/vocabulary/materialKinds.ts';
import { contentSecurityPolicy, sendBuilt, type ReadBuilt } from './builtFiles.ts';
import type { FakeDesk } from './FakeDesk.ts';

const kinds: MaterialKind[] = [
  'registration_form',
  'business_licence',
  'legal_representative_id',
  'agent_id_front',
  'agent_id_back',
  'authorisation_letter',
];
const pictures = new Map<string, Promise<Buffer>>();

/**
 * The built desk pages and the fake desk under one address, with the server's own CSP: to look at, and for browser
 * tests of the pages alone.
 */
export function serveDesk(desk: FakeDesk, readBuilt: ReadBuilt): Promise<Server> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://desk');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    if (url.pathname === '/api/desk/events')
      return void response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
    const picture = /^\/api\/desk\/materials\/(\d+)\/(preview|thumbnail)$/.exec(url.pathname);
    if (picture)
      return void response
        .writeHead(200, { 'Content-Type': 'image/webp', 'Cache-Control': 'max-age=3600' })
        .end(await draw(Number(picture[1]), picture[2] === 'thumbnail'));
    if (url.pathname.startsWith('/api/desk/')) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      const { status, json, total } = desk.answer(
        request.method ?? 'GET',
        url.href,
        text ? (JSON.parse(text) as Record<string, unknown>) : {},
      );
      if (total !== undefined) response.setHeader('X-Total-Count', String(total));
      return void response
        .writeHead(status, { 'Content-Type': 'application/json' })
        .end(json === undefined ? '' : JSON.stringify(json));
    }
    await sendBuilt(response, url.pathname.replace(/^\/desk/, ''), readBuilt);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function draw(id: number, small: boolean): Promise<Buffer> {
  const key = `${id} ${small}`;
  const known = pictures.get(key) ?? paint(id, small);
  pictures.set(key, known);
  return known;
}

async function paint(id: number, small: boolean): Promise<Buffer> {
  const one = demoOrganization(Math.floor(id / 10));
  const kind = kinds[id % 10] ?? 'transfer_receipt';
  const person = kind.startsWith('agent') ? one.agent : one.legalRepresentative;
  const { jpeg } = await makePicture(kind, {
    organization: one.name,
    uscc: one.uscc,
    address: one.address,
    person,
    seed: `look ${id}`,
    amountFen: 58000,
    formQrText: `YX1:${id}`,
    formNumber: `YX202611${id}`,
  });
  return sharp(jpeg)
    .rotate()
    .resize(small ? { width: 240 } : { width: 1600, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
}
