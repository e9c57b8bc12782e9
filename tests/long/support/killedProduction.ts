import { setTimeout as sleep } from 'node:timers/promises';
import { HOLDER_PIN, type Case } from '../../support/driveCase.ts';
import type { BenchPage } from '../../support/driveBench.ts';
import { eventually } from '../../support/driveEventually.ts';
import { letADayPass, withDatabase } from '../../support/houseTime.ts';

const slot = 'own' as const;
export interface Outcome {
  /** Where the blow fell: the last line of the journal by then. */ at: string;
  /** From the blow to the end, milliseconds. */ recovered: number;
  /** How often a person had to press "retry". */ retries: number;
}
interface JobFacts {
  state: string;
  doneAt: Date | null;
  redeemed: boolean;
  step: string;
}

/**
 * One production at the holder's own bench in which something is killed once; the holder types what he is asked, and
 * sits down again when his station was killed.
 */
export class KilledProduction {
  readonly #one: Case;
  readonly #bench: BenchPage;
  readonly #jobId: number;
  #retries = 0;

  constructor(one: Case, jobId: number) {
    this.#one = one;
    this.#bench = one.office.ownBench;
    this.#jobId = jobId;
  }

  /** Milliseconds of a production in which nothing happens. */
  async undisturbed(serial: string): Promise<number> {
    await this.#bench.plug(slot, serial);
    const began = performance.now();
    await this.#begin();
    await this.#attend(60_000);
    return performance.now() - began;
  }

  /**
   * @param after milliseconds after the start at which `blow` falls. @returns null when the job was done by then, and
   * nothing was hit
   */
  async run(serial: string, after: number, blow: () => void): Promise<Outcome | null> {
    await this.#bench.plug(slot, serial);
    await this.#begin();
    let hit: { at: string; when: number } | null = null;
    const killing = sleep(after).then(async () => {
      const { state, step } = await this.facts();
      if (state === 'done') return;
      hit = { at: step, when: Date.now() };
      blow();
    });
    await this.#attend(120_000);
    await killing;
    const { at, when } = (hit as { at: string; when: number } | null) ?? { at: '', when: Infinity };
    const { doneAt } = await this.facts();
    return doneAt !== null && doneAt.getTime() > when
      ? { at, recovered: Date.now() - when, retries: this.#retries }
      : null;
  }

  async #begin(): Promise<void> {
    await this.#bench.start(slot, this.#jobId);
  }

  /** Until the desk says the job is done. */
  async #attend(within: number): Promise<void> {
    for (const until = Date.now() + within; ; await sleep(30)) {
      try {
        if ((await this.#step()) && (await this.facts()).state === 'done') return;
      } catch (error) {
        if (!(await this.#sitDownAgain(error))) throw error;
      }
      if (Date.now() > until)
        throw new Error(
          `the job does not end: ${JSON.stringify(await this.#bench.lane(slot).catch(String))} ` +
            JSON.stringify(await this.facts()),
        );
    }
  }

  /** Answers what is asked. True when the bench has nothing more to do here. */
  async #step(): Promise<boolean> {
    const work = await this.#bench.work(slot);
    if (work === null || work.phase === 'done') return true;
    if (work.phase === 'attention' || work.phase === 'taken')
      throw new Error(`the job stands still: ${JSON.stringify(work)}`);
    if (work.phase === 'stopped') {
      this.#retries += 1;
      await this.#bench.act(slot, 'retry');
    }
    if (work.ask !== null)
      await this.#bench.answer(slot, work.ask.kind, work.ask.kind === 'pin' && work.ask.choose, {
        pin: HOLDER_PIN,
        code: () => this.#code(),
      });
    return false;
  }

  /** The code is given as long as it has not been spent for this job; after that nobody may ask for it. */
  async #code(): Promise<string> {
    if ((await this.facts()).redeemed) throw new CodeAskedAgain();
    return eventually('the code', () => this.#one.code());
  }

  /**
   * A station that was killed knows nobody: the holder signs in anew and goes on with his job. False for any other
   * fault.
   */
  async #sitDownAgain(error: unknown): Promise<boolean> {
    if (error instanceof CodeAskedAgain) return false;
    const code = (error as { code?: string }).code;
    if (code === 'invalid_state') return true; // the question was gone before it was answered
    if (code !== 'unauthenticated' && !(error instanceof TypeError)) return false;
    const { databaseUrl } = this.#one.office.house;
    await eventually(
      'the holder at his bench again',
      async () => {
        await letADayPass(databaseUrl);
        await this.#bench.signInHolder(this.#one.applicant.phone);
        return true;
      },
      60_000,
      1_000,
    );
    if ((await this.facts()).state !== 'done') await this.#begin();
    return true;
  }

  /** Read from the database, as soon as it answers again. */
  facts(): Promise<JobFacts> {
    return eventually(
      'the database',
      () =>
        withDatabase(this.#one.office.house.databaseUrl, async (client) => {
          const { rows } = await client.query<JobFacts>(
            `select state, done_at as "doneAt",
               exists (select 1 from code_redemptions where job_id = $1) as redeemed,
               coalesce(
                 (select step || ' ' || state from production_steps where job_id = $1 order by id desc limit 1),
                 'claim') as step
             from production_jobs where id = $1`,
            [this.#jobId],
          );
          return rows[0];
        }),
      60_000,
    );
  }
}

class CodeAskedAgain extends Error {
  constructor() {
    super('the code was asked for again although it had been spent for this job');
  }
}
