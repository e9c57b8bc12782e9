import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../../server/domain/context.ts';
import { openPreparedPin } from '../../../server/domain/tokens/preparedPin.ts';
import { SlotProcess } from '../../../server/station/slot/SlotProcess.ts';
import type { JobState } from '../../../server/vocabulary/jobStates.ts';
import type { ProductionMode } from '../../../server/vocabulary/stages.ts';
import type { DemoApplication } from '../applicant.ts';
import { demoCode, demoVerification } from '../codes.ts';
import type { BenchPlace } from './place.ts';
import { openStaffBench, openOwnBench, type SeedingBench } from './SeedingBench.ts';

interface Job {
  id: number;
  mode: ProductionMode;
  state: JobState;
  tokenSerial: string | null;
}

/** The PIN that every holder of the demo chooses who chooses one. */
const DEMO_HOLDER_PIN = '18500101';

/** Writes the demo's UKeys the way people do: through a station's own program, the desk's API and the signer. */
export class DemoBench {
  readonly #ctx: Context;
  readonly #place: BenchPlace;
  readonly #staff: SeedingBench;
  readonly #free: ('seeding-1' | 'seeding-2')[] = ['seeding-1', 'seeding-2'];
  #own: Promise<unknown> = Promise.resolve();

  private constructor(ctx: Context, place: BenchPlace, staff: SeedingBench) {
    this.#ctx = ctx;
    this.#place = place;
    this.#staff = staff;
  }

  static async open(ctx: Context, place: BenchPlace): Promise<DemoBench> {
    return new DemoBench(ctx, place, await openStaffBench(ctx, place));
  }

  async close(): Promise<void> {
    await this.#staff.close();
  }

  /** Prepares a new blank of the stock and puts it into the drawer. Answers its serial. */
  blank(): Promise<string> {
    return this.#inSlot((slot) => this.#staff.prepare(slot));
  }

  /** Produces every job of this application: at the staff's bench or at the holder's own, as the job says. */
  async produceAll(application: DemoApplication): Promise<void> {
    const jobs = (await this.#jobs(application.id)).filter((one) => one.state !== 'done');
    await Promise.all(
      jobs.map((job) => (job.mode === 'self' ? this.#produceOneself(application, job) : this.#produce(job))),
    );
  }

  async #produce(job: Job): Promise<void> {
    await this.#inSlot(async (slot) => {
      if (job.tokenSerial) await this.#staff.plug(slot, job.tokenSerial);
      else await this.#staff.prepare(slot);
      await this.#staff.work(slot, job.id, 'done');
    });
  }

  /**
   * Produces at the holder's own bench, with the blank that was sent to him. One job
   * at a time: all share one slot here.
   */
  #produceOneself({ id, organization }: DemoApplication, job: Job): Promise<void> {
    const mine = this.#own.then(async () => {
      const sent = (await this.#ctx
        .db('tokens')
        .where({ applicationId: id })
        .whereIn('state', ['shipped', 'delivered', 'writing'])
        .orderBy('id')
        .first('serial')) as { serial: string } | undefined;
      const { phone } = organization.agent;
      const bench = await openOwnBench(this.#ctx, this.#place, {
        phone,
        code: () => demoVerification(this.#ctx, phone),
      });
      try {
        await bench.plug('seeding-own', job.tokenSerial ?? sent?.serial ?? '');
        await bench.work('seeding-own', job.id, 'done', { pin: DEMO_HOLDER_PIN, code: () => demoCode(this.#ctx, id) });
      } finally {
        await bench.close();
        this.#place.tokens.pull('seeding-own');
      }
    });
    this.#own = mine.catch(() => undefined);
    return mine;
  }

  /** A blank has another PIN than the desk knows: the bench finds it, stops the job and asks for staff. */
  async meetWrongPin({ id }: DemoApplication): Promise<void> {
    const [job] = await this.#jobs(id);
    if (!job || job.state === 'needs_attention') return;
    const serial = job.tokenSerial ?? (await this.blank());
    if (!job.tokenSerial) await this.#changePin(serial);
    await this.#inSlot(async (slot) => {
      await this.#staff.plug(slot, serial);
      await this.#staff.work(slot, job.id, 'attention');
    });
  }

  async #changePin(serial: string): Promise<void> {
    const { tokens } = this.#place;
    const { id, transportPinSealed } = (await this.#ctx
      .db('tokens')
      .where({ serial })
      .first('id', 'transportPinSealed')) as { id: number; transportPinSealed: Buffer };
    const bytes = (pin: string): Uint8Array => new Uint8Array(Buffer.from(pin));
    tokens.plug('seeding-hand', serial);
    const slot = new SlotProcess({
      driver: 'softhsm2',
      library: undefined,
      directory: tokens.tokens('seeding-hand'),
      wish: undefined,
      env: { SOFTHSM2_CONF: tokens.conf('seeding-hand') },
    });
    try {
      await slot.ask('changePin', {
        serial,
        from: bytes(openPreparedPin(this.#ctx, 'transport', id, transportPinSealed)),
        to: bytes(DEMO_HOLDER_PIN),
        maybeDone: false,
        lastTryConfirmed: false,
      });
    } finally {
      slot.kill();
      tokens.pull('seeding-hand');
    }
  }

  #jobs(applicationId: number): Promise<Job[]> {
    return this.#ctx
      .db('productionJobs')
      .where({ applicationId })
      .whereNot({ state: 'abandoned' })
      .orderBy('id')
      .select('id', 'mode', 'state', 'tokenSerial') as unknown as Promise<Job[]>;
  }

  /** Does `work` in a free slot. A UKey that is still in it afterwards goes into the drawer. */
  async #inSlot<T>(work: (slot: 'seeding-1' | 'seeding-2') => Promise<T>): Promise<T> {
    let slot = this.#free.shift();
    for (; slot === undefined; slot = this.#free.shift()) await sleep(50);
    try {
      return await work(slot);
    } finally {
      this.#place.tokens.pull(slot);
      this.#free.push(slot);
    }
  }
}
