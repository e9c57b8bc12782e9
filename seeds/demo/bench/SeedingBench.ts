import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../../server/domain/context.ts';
import { registerStation } from '../../../server/domain/stations/registerStation.ts';
import type { SoftSlot } from '../../../server/house/softTokens.ts';
import { newSecret } from '../../../server/lib/ids.ts';
import { Bench } from '../../../server/station/Bench.ts';
import type { BenchLane, JobWork } from '../../../server/vocabulary/benchProtocol.ts';
import type { BenchPlace } from './place.ts';

/** What the holder types when the bench asks. */
export interface Holder {
  pin: string;
  code(): Promise<string>;
}
/** Milliseconds that one token may take on a busy machine. */
const WITHIN = 120_000;
const STATION = '制证工位二';

/** A station's program without its page: this class calls what a person would press. */
export class SeedingBench {
  readonly #bench: Bench;
  readonly #place: BenchPlace;

  constructor(
    ctx: Context,
    place: BenchPlace,
    as: { name: string; stationKey: string | null; slots: readonly SoftSlot[] },
  ) {
    this.#place = place;
    this.#bench = new Bench(
      {
        name: as.name,
        deskUrl: place.deskUrl,
        port: 0,
        pages: '',
        stationKey: as.stationKey,
        signIn: as.stationKey === null ? { kind: 'applicant' } : { kind: 'staff', stationKeyFile: '' },
        slots: as.slots.map((slot) => ({
          name: slot,
          driver: 'softhsm2',
          directory: place.tokens.tokens(slot),
          env: { SOFTHSM2_CONF: place.tokens.conf(slot) },
        })),
      },
      ctx.logger,
    );
    this.#bench.start();
  }

  /** Signs in the demo's operator. A one-time password works once, so a used one is tried again with the next. */
  async signInOperator(): Promise<void> {
    for (let tries = 1; ; tries += 1, await sleep(3_000)) {
      const [operator] = await this.#bench.demoLogins();
      try {
        if (!operator) throw new Error('no demo login works at a bench');
        const { login, password, totp } = operator;
        return await this.#bench.signIn({ login, password, totp });
      } catch (error) {
        if (tries === 15) throw error;
      }
    }
  }
  async signInHolder(phone: string, code: () => Promise<string>): Promise<void> {
    await this.#bench.sendVerification(phone);
    await this.#bench.signIn({ phone, code: await code() });
  }

  /** Puts a UKey from the drawer into the slot. */
  async plug(slot: SoftSlot, serial: string): Promise<void> {
    this.#place.tokens.plug(slot, serial);
    await this.#until(slot, (lane) => lane.token?.serial === serial);
  }

  /** Prepares a new UKey as a blank of the stock; it stays in the slot. Answers its serial. */
  async prepare(slot: SoftSlot): Promise<string> {
    this.#place.tokens.plug(slot, 'new');
    await this.#until(slot, (lane) => lane.token?.initialized === false);
    this.#bench.prepare(slot);
    const { work } = await this.#until(slot, (lane) => lane.work?.kind === 'prepare' && lane.work.phase !== 'running');
    if (work?.kind !== 'prepare' || work.serial === null) throw new Error(`no blank: ${JSON.stringify(work)}`);
    await this.#until(slot, () => !this.#bench.lane(slot).busy);
    return work.serial;
  }

  /** Does a job with the UKey in the slot, until it ends as `end`. @throws Error when it ends otherwise */
  async work(slot: SoftSlot, jobId: number, end: 'done' | 'attention', holder?: Holder): Promise<void> {
    await this.#bench.refresh();
    this.#bench.startJob(slot, jobId);
    for (let asked = ''; ;) {
      const lane = await this.#until(
        slot,
        ({ work }) =>
          work?.kind !== 'job' || !(work.phase === 'running' || (work.phase === 'asking' && work.ask?.kind === asked)),
      );
      const work = lane.work as JobWork | null;
      if (work?.phase === end) break;
      if (work?.phase === 'waiting') await sleep(100);
      else if (work?.phase !== 'asking' || !work.ask || !holder)
        throw new Error(`job ${jobId} stands still: ${JSON.stringify(work)}`);
      else {
        asked = work.ask.kind;
        const run = this.#bench.lane(slot).run();
        if (asked === 'code') run.answerCode(await holder.code());
        else run.answerPin(new Uint8Array(Buffer.from(holder.pin)), false);
      }
    }
    await this.#until(slot, () => !this.#bench.lane(slot).busy);
  }

  async close(): Promise<void> {
    await this.#bench.signOut().catch(() => undefined);
    await this.#bench.stop();
  }

  async #until(slot: SoftSlot, holds: (lane: BenchLane) => boolean): Promise<BenchLane> {
    for (const until = Date.now() + WITHIN; Date.now() < until; await sleep(40)) {
      const lane = this.#bench.lane(slot).view();
      if (holds(lane)) return lane;
    }
    throw new Error(`waited in vain at ${slot}: ${JSON.stringify(this.#bench.lane(slot).view())}`);
  }
}

/** A second bench of the staff. Each time it is opened it gets a new station key. */
export async function openStaffBench(ctx: Context, place: BenchPlace): Promise<SeedingBench> {
  const stationKey = newSecret();
  await registerStation(ctx.db, ctx.keys, { name: STATION, key: stationKey });
  const bench = new SeedingBench(ctx, place, { name: STATION, stationKey, slots: ['seeding-1', 'seeding-2'] });
  await bench.signInOperator();
  return bench;
}

/** The bench on the computer of one holder. */
export async function openOwnBench(
  ctx: Context,
  place: BenchPlace,
  { phone, code }: { phone: string; code: () => Promise<string> },
): Promise<SeedingBench> {
  const bench = new SeedingBench(ctx, place, { name: '申请人自己的电脑', stationKey: null, slots: ['seeding-own'] });
  await bench.signInHolder(phone, code);
  return bench;
}
