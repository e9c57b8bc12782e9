import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translateError } from '../../server/db/translateError.ts';
import { errorHandler } from '../../server/http/errorHandler.ts';
import type { RequestState } from '../../server/http/types.ts';
import { BaseModel } from '../../server/models/BaseModel.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

class Station extends BaseModel {
  static override tableName = 'stations';
}

let database: TestDatabase;
const lines: Record<string, unknown>[] = [];
/** Sends one request whose handler does `work`; its answer and what was logged meanwhile. */
async function answerOf(work: () => PromiseLike<unknown>) {
  lines.length = 0;
  const app = new Koa<RequestState>();
  const logger = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  app.use(async (exchange, next) => {
    exchange.state.requestId = 'r-1';
    await next();
  });
  app.use(errorHandler(logger, translateError));
  app.use(async () => void (await work()));
  const server = createServer(app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown>, lines: [...lines] };
  } finally {
    server.close();
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  await database.knex('stations').insert({ name: '一号工位', kind: 'staff', keyDigest: 'digest of the key' });
});
afterAll(() => database.drop());

it('what was entered twice is told with its field, and logged once as a warning with its constraint', async () => {
  const twice = await answerOf(() => Station.query(database.knex).insert({ name: '一号工位', kind: 'staff' } as never));
  expect(twice).toMatchObject({ status: 409, body: { code: 'duplicate', details: { field: 'name' } } });
  expect(twice.lines).toHaveLength(1);
  expect(twice.lines[0]).toMatchObject({
    level: 40,
    requestId: 'r-1',
    error: 'duplicate',
    database: {
      sqlState: '23505',
      constraint: 'stations_name_key',
      statement: expect.stringContaining('insert into "stations"'),
    },
  });
  expect(JSON.stringify(twice.lines)).not.toContain('一号工位');
});

it('a broken rule of our own never reads "exists already": 500 with the request id, and it is logged', async () => {
  const row = { name: '二号工位', kind: 'staff', keyDigest: 'digest of the key' };
  const broken = await answerOf(() => Station.query(database.knex).insert(row as never));
  expect(broken).toMatchObject({ status: 500, body: { code: 'internal', details: {}, requestId: 'r-1' } });
  expect(broken.lines).toHaveLength(1);
  expect(broken.lines[0]).toMatchObject({
    level: 50,
    requestId: 'r-1',
    database: { sqlState: '23505', constraint: 'stations_key_digest_key' },
  });
});

it('a fault that has nothing to do with the database is logged as it is', async () => {
  const { status, lines: logged } = await answerOf(() => Promise.reject(new Error('a fault of ours')));
  expect(status).toBe(500);
  expect(logged).toMatchObject([{ level: 50, err: { message: 'a fault of ours' } }]);
});
