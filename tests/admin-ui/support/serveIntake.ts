import { createServer, type Server } from 'node:http';
import { contentSecurityPolicy, sendBuilt, type ReadBuilt } from './builtFiles.ts';
import type { FakeIntake } from './FakeIntake.ts';

const SHEET =
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="113"><rect width="160" height="113" fill="#eee"/></svg>';

/** The built applicant's pages and the fake server under one address, with the server's own CSP. */
export function serveIntake(intake: FakeIntake, readBuilt: ReadBuilt): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://intake');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    if (/\/(preview|thumbnail)$/.test(pathname))
      return void response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(SHEET);
    if (!pathname.startsWith('/api/')) return sendBuilt(response, pathname, readBuilt);
    const { status, json } = intake.answer(pathname);
    return void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
