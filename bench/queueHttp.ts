import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { benchDatabase } from './support/benchDatabase.ts';
import { askAgainAndAgain } from './support/clients.ts';
import { deskServer } from './support/deskServer.ts';
import { median, quantile, round } from './support/median.ts';
import { recordStatements } from './support/statements.ts';

const CONNECTIONS = 64;
const ROUNDS = 5;
const ROUND_MS = 3_000;
const QUEUE = '/api/desk/applications?filter={"queue":true}&sort=["dueAt","ASC"]&range=[0,24]';

/**
 * The reviewers' queue over HTTP on 64 connections, against a bare server that sends the desk's own statements to the
 * same database and writes the rows as JSON; in turns, medians of five rounds.
 */
export async function run(): Promise<Record<string, unknown>[]> {
  const sizes = (process.env['BENCH_APPLICATIONS'] ?? '10000').split(',').map(Number);
  const figures: Record<string, unknown>[] = [];
  for (const applications of sizes) figures.push({ applications, ...(await atSize(applications)) });
  return figures;
}

async function atSize(applications: number): Promise<Record<string, unknown>> {
  const bench = await benchDatabase(applications);
  const desk = await deskServer(bench.context);
  try {
    const { actor } = await bench.as(['reviewer']);
    const headers = await desk.signedIn({ kind: 'staff', staffId: actor.kind === 'staff' ? actor.id : 0 });
    const ask = async (): Promise<void> => {
      const answer = await fetch(encodeURI(desk.url + QUEUE), { headers });
      if (answer.status !== 200) throw new Error(`the queue answered ${answer.status}: ${await answer.text()}`);
      await answer.text();
    };
    await ask();
    // The count of the request before is still kept, as it is for all but one request a second.
    const statements = await recordStatements(bench.context.db, ask);
    const floor = await bareServer(bench.url, statements);
    const rates = { ours: [] as number[], bare: [] as number[] };
    const spent: number[] = [];
    for (let n = -1; n < ROUNDS; n += 1) {
      const wish = { headers, connections: CONNECTIONS, ms: n < 0 ? 1_000 : ROUND_MS };
      const ours = await askAgainAndAgain({ ...wish, url: encodeURI(desk.url + QUEUE) });
      const bare = await askAgainAndAgain({ ...wish, url: floor.url });
      if (n < 0) continue;
      rates.ours.push((ours.length / ROUND_MS) * 1_000);
      rates.bare.push((bare.length / ROUND_MS) * 1_000);
      spent.push(...ours);
    }
    await floor.close();
    return {
      connections: CONNECTIONS,
      statements: statements.length,
      perSecond: round(median(rates.ours), 0),
      barePerSecond: round(median(rates.bare), 0),
      ratioToBare: round(median(rates.ours) / median(rates.bare)),
      p50Ms: round(median(spent)),
      p95Ms: round(quantile(spent, 0.95)),
    };
  } finally {
    await desk.close();
    await bench.stop();
  }
}

/** node:http, pg, JSON.stringify, and nothing else. */
async function bareServer(
  databaseUrl: string,
  statements: readonly { sql: string; bindings: readonly unknown[] }[],
): Promise<{ url: string; close(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
  const server = createServer((_request, response) => {
    void (async () => {
      let rows: unknown[] = [];
      for (const { sql, bindings } of statements) ({ rows } = await pool.query(sql, [...bindings]));
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(rows));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await pool.end();
    },
  };
}
