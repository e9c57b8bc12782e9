import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Case, HOLDER_PIN, Office } from '../support/driveCase.ts';
import { eventually } from '../support/driveEventually.ts';
import { type House, startHouse } from '../support/house.ts';
import { sigkill } from '../support/houseProcesses.ts';
import { withDatabase } from '../support/houseTime.ts';
import { HouseWorker } from '../support/houseWorker.ts';
import { assertInvariants, assertTokens } from '../support/invariants.ts';
import { seeded } from '../station/support/killRounds.ts';
import { KilledProduction, type Outcome } from './support/killedProduction.ts';

const KILLS = Number(process.env['KILLS'] ?? 10);
/** Jobs for kills that came too late (a machine busy at first measures too long a span), and one undisturbed. */
const SPARE = 10;
const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);
const random = seeded(seed);

let house: House;
let office: Office;
let worker: HouseWorker;
beforeAll(async () => {
  house = await startHouse({ env: { WORKER_INSIDE: '0' } });
  worker = new HouseWorker(house);
  office = new Office(house);
  // P-256: a key on a soft token in milliseconds, so that all moments are as likely as on a chip that makes keys fast
  await withDatabase(house.databaseUrl, (client) =>
    client.query(
      `update products set algorithm = 'ec-p256'
       where code = 'org-1y' and project_id = (select id from projects where preset = 'A')`,
    ),
  );
  console.log(JSON.stringify({ seed, kills: KILLS }));
});
// A house that went down says why.
afterEach(({ task }) => {
  if (task.result?.state === 'fail' && house)
    console.log(
      house.launcher.output.slice(-4_000),
      house
        .log('server')
        .split('\n')
        .filter((line) => !line.includes('"level":30'))
        .join('\n')
        .slice(-4_000),
    );
});
afterAll(async () => {
  await worker?.stop();
  await house?.stop();
});

/** Milliseconds between two kills: the house gives a PostgreSQL up that ends more than ten times a minute. */
const apart: Readonly<Record<string, number>> = { postgres: 6_500 };
const victims: Readonly<Record<string, () => void>> = {
  worker: () => worker.kill(),
  server: () => sigkill(house.pids().server),
  signer: () => sigkill(house.pids().signer),
  postgres: () => sigkill(house.pids().postgres),
  station: () => {
    const { own, ownSlots } = house.pids();
    for (const pid of [own, ...ownSlots]) sigkill(pid);
  },
};

test.each(Object.keys(victims))(
  '%s killed in the middle of productions: each ends as exactly one pair, the code is spent once, nothing is lost',
  async (name) => {
    const one = await Case.handIn(office, { preset: 'A', quantity: KILLS + SPARE });
    const { jobs } = await one.lead('production');
    await office.ownBench.signInHolder(one.applicant.phone);
    const waiting = jobs.map(({ id }, n) => ({ id, serial: one.blanks[n] ?? '' }));
    const produced: { id: number; pin: string }[] = [];
    const next = (): { id: number; serial: string } => {
      const job = waiting.shift();
      if (!job) throw new Error('no job left');
      produced.push({ id: job.id, pin: HOLDER_PIN });
      return job;
    };

    let span = 0;
    const hit: Outcome[] = [];
    let late = 0;
    while (waiting.length > 0) {
      const { id, serial } = next();
      const production = new KilledProduction(one, id);
      if (span === 0 || hit.length === KILLS) {
        span = await production.undisturbed(serial);
        continue;
      }
      const began = Date.now();
      const outcome = await production.run(serial, random() * span * 0.9, victims[name] ?? (() => undefined));
      if (outcome) hit.push(outcome);
      else {
        late += 1;
        span *= 0.7; // it can be faster than the first one was
      }
      await sleep(Math.max(0, began + (apart[name] ?? 0) - Date.now()));
    }
    house.tokens.pull('own');
    console.log(
      JSON.stringify({
        victim: name,
        seed,
        spanMs: Math.round(span),
        inTheMiddle: hit.length,
        tooLate: late,
        slowestMs: Math.max(...hit.map((one) => one.recovered)),
        retries: hit.reduce((sum, one) => sum + one.retries, 0),
        at: hit.map((one) => one.at),
      }),
    );
    expect(hit).toHaveLength(KILLS);

    const end = await eventually('the application completed', async () => {
      const now = await one.applicant.look(one.id);
      return now.status === 'completed' && now;
    });
    expect(end.certificates.map((certificate) => certificate.state)).toEqual(end.certificates.map(() => 'active'));
    expect(end.certificates).toHaveLength(2 * produced.length);
    await assertTokens(house, produced);
    await assertInvariants(house);
    expect(await codesSent(one.id)).toBe(1);
  },
);

test('every task that a killed worker held is done, every message sent once', async () => {
  await expect.poll(tasksAndMessagesLeft, { timeout: 240_000, interval: 1_000 }).toBe(0);
  await assertInvariants(house);
});

function tasksAndMessagesLeft(): Promise<number> {
  return withDatabase(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ left: number }>(
      `select (
         (select count(*) from graphile_worker.jobs where run_at < now() and task_identifier = 'sendMessage')
         + (select count(*) from messages where state = 'queued')
       )::int as left`,
    );
    return rows[0]?.left ?? -1;
  });
}

function codesSent(applicationId: number): Promise<number> {
  return withDatabase(
    house.databaseUrl,
    async (client) =>
      (await client.query('select 1 from authorization_codes where application_id = $1', [applicationId])).rowCount ??
      0,
  );
}
