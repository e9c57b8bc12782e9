import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { record } from '../server/domain/audit/record.ts';
import { benchDatabase, type BenchDatabase } from './support/benchDatabase.ts';
import { deskServer } from './support/deskServer.ts';
import { round } from './support/median.ts';

const PAGES = 64;
const EVENTS_PER_SECOND = 5;
const SECONDS = 20;
const QUEUE = '/api/desk/applications?filter={"queue":true}&sort=["dueAt","ASC"]&range=[0,29]';

/** What an open page does: it listens, gathers for two to three seconds (useLiveUpdates), and reads its queue again. */
const OPEN_PAGES = `
const http = require('node:http');
const [url, queue, headers, pages] = JSON.parse(process.argv[1]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 1000 });
let [reads, heard] = [0, 0];
for (let n = 0; n < pages; n += 1) {
  let gathering = false;
  http.get(url + '/api/desk/events', { headers, agent }, (answer) => {
    answer.on('data', (text) => {
      const events = String(text).split('data: ').length - 1;
      heard += events;
      if (events === 0 || gathering) return;
      gathering = true;
      setTimeout(() => {
        gathering = false;
        http.get(url + queue, { headers, agent }, (list) => { reads += 1; list.resume(); });
      }, 2000 + Math.random() * 1000);
    });
  });
}
process.on('message', () => process.send({ reads, heard }));
`;

/** The CPU that server and database spend while 64 desks are open and five things a second happen. */
export async function run(): Promise<Record<string, unknown>> {
  const bench = await benchDatabase(Number(process.env['BENCH_APPLICATIONS'] ?? '10000'));
  const desk = await deskServer(bench.context);
  const { actor } = await bench.as(['reviewer']);
  const headers = await desk.signedIn({ kind: 'staff', staffId: actor.kind === 'staff' ? actor.id : 0 });
  const wish = JSON.stringify([desk.url, encodeURI(QUEUE), headers, PAGES]);
  const pages = spawn(process.execPath, ['-e', OPEN_PAGES, wish], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    const open = await bench.context
      .db('applicationStates')
      .where({ status: 'open' })
      .limit(200)
      .select('applicationId');
    const happen = async (seconds: number): Promise<void> => {
      for (let n = 0; n < seconds * EVENTS_PER_SECOND; n += 1) {
        const applicationId = open[n % open.length]?.applicationId ?? null;
        await record(bench.context, { applicationId, type: 'review.claimed' });
        await new Promise((resolve) => setTimeout(resolve, 1_000 / EVENTS_PER_SECOND));
      }
    };
    await happen(6); // until all pages are open and every statement was said once
    const [before, cpu, began] = [await saidBy(pages), await spentBy(bench), performance.now()];
    await happen(SECONDS);
    const wall = performance.now() - began;
    const [after, cpuAfter] = [await saidBy(pages), await spentBy(bench)];
    return {
      pages: PAGES,
      eventsPerSecond: EVENTS_PER_SECOND,
      heard: after.heard - before.heard,
      listsRead: after.reads - before.reads,
      serverCores: round((cpuAfter.server - cpu.server) / wall, 3),
      databaseCores: round((cpuAfter.database - cpu.database) / wall, 3),
      cores: round((cpuAfter.server + cpuAfter.database - cpu.server - cpu.database) / wall, 3),
    };
  } finally {
    pages.kill();
    await desk.close();
    await bench.stop();
  }
}

const saidBy = (pages: ReturnType<typeof spawn>): Promise<{ reads: number; heard: number }> =>
  new Promise((resolve) => {
    pages.once('message', (said) => resolve(said as { reads: number; heard: number }));
    pages.send('how many');
  });

/** Milliseconds of CPU so far, of this process and of the database's connections. */
async function spentBy({ database }: BenchDatabase): Promise<{ server: number; database: number }> {
  const { user, system } = process.cpuUsage();
  const { rows } = await database.pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  const ticks = rows.map(({ pid }) => {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
  return { server: (user + system) / 1_000, database: ticks.reduce((sum, one) => sum + one, 0) * 10 };
}
