import type { DemoSlot } from '../../server/house/softTokens.ts';
import type { BenchLane, BenchState, JobWork } from '../../server/vocabulary/benchProtocol.ts';
import { eventually } from './driveEventually.ts';
import { Outbox } from './driveOutbox.ts';
import { Visitor } from './driveVisitor.ts';
import type { House } from './house.ts';
import { letAMinutePass } from './houseTime.ts';

/** The page's name of a demo slot. */
const slotNames: Readonly<Record<DemoSlot, string>> = { 'bench-1': '1 号槽', 'bench-2': '2 号槽', own: 'USB' };
/** What the holder types when asked. `code` is asked for once per job; a second question for it is an error. */
export interface Holder {
  pin: string;
  code: (() => Promise<string>) | null;
}

/** The bench's page: calls the station on 127.0.0.1 as its browser does. */
export class BenchPage {
  readonly #house: House;
  #visitor: Visitor;
  readonly #own: boolean;

  constructor(house: House, which: 'staff' | 'own' = 'staff') {
    this.#house = house;
    this.#own = which === 'own';
    this.#visitor = this.#browser();
  }

  #browser(): Visitor {
    return new Visitor(this.#own ? this.#house.ownBenchUrl : this.#house.benchUrl, { 'x-bench': '1' }, fetch);
  }

  /** Loads the page again (a restarted station has no sessions) and signs in as the demo's operator. */
  async signInOperator(): Promise<void> {
    await letAMinutePass(this.#house.databaseUrl);
    await this.#load();
    const { login, password, totp } = await this.#house.demoLogin('zhizheng');
    await this.#visitor.post('/api/session', { login, password, totp });
  }

  /** The same at an applicant's own bench, with a code to his phone. */
  async signInHolder(phone: string): Promise<void> {
    await letAMinutePass(this.#house.databaseUrl);
    await this.#load();
    const outbox = new Outbox(new Visitor(this.#house.deskUrl));
    const code = await outbox.codeAfter(phone, 'verification_code', () =>
      this.#visitor.post('/api/session/verification', { phone }),
    );
    await this.#visitor.post('/api/session', { phone, code });
  }

  async #load(): Promise<void> {
    this.#visitor = this.#browser();
    await eventually('the page of the bench', async () => {
      await (await this.#visitor.send('GET', '/')).body?.cancel();
      return this.state();
    });
  }

  state(): Promise<BenchState> {
    return this.#visitor.get('/api/state');
  }

  async lane(slot: DemoSlot): Promise<BenchLane> {
    const lane = (await this.state()).lanes.find((one) => one.slot === slotNames[slot]);
    if (!lane) throw new Error(`no slot ${slot} at this bench`);
    return lane;
  }

  act(slot: DemoSlot, verb: string, body: unknown = {}): Promise<BenchState> {
    return this.#visitor.post(`/api/slots/${encodeURIComponent(slotNames[slot])}/${verb}`, body);
  }

  setTray = (on: boolean): Promise<BenchState> => this.#visitor.post('/api/tray', { on });

  /** Prepares a new UKey as a blank of the stock; it is in the drawer afterwards. Answers its serial. */
  async prepareBlank(slot: DemoSlot = 'bench-1'): Promise<string> {
    const { tokens } = this.#house;
    if (tokens.look(slot) !== 'new') {
      tokens.pull(slot);
      tokens.plug(slot, 'new');
    }
    await eventually('a new UKey seen', async () => (await this.lane(slot)).token?.initialized === false);
    await this.act(slot, 'prepare');
    const { work } = await eventually('the blank prepared', async () => {
      const lane = await this.lane(slot);
      return lane.work?.kind === 'prepare' && lane.work.phase !== 'running' && lane;
    });
    if (work?.kind !== 'prepare' || work.serial === null) throw new Error(`no blank: ${JSON.stringify(work)}`);
    await eventually('the slot free', () => this.act(slot, 'dismiss'));
    tokens.pull(slot);
    return work.serial;
  }

  /** Puts a UKey from the drawer into the slot, replaces the one that is in it, and waits until the bench sees it. */
  async plug(slot: DemoSlot, serial: string): Promise<void> {
    this.#house.tokens.pull(slot);
    this.#house.tokens.plug(slot, serial);
    await eventually(`${serial} seen`, async () => (await this.lane(slot)).token?.serial === serial);
  }

  /** Starts a job as soon as the desk offers it. */
  async start(slot: DemoSlot, jobId: number): Promise<void> {
    await eventually(
      `job ${jobId} offered`,
      async () => (await this.state()).jobs.some((one) => one.id === jobId),
      90_000,
    );
    await this.act(slot, 'start', { jobId });
  }

  async work(slot: DemoSlot): Promise<JobWork | null> {
    const { work } = await this.lane(slot);
    return work?.kind === 'job' ? work : null;
  }

  /**
   * Answers the bench's questions until the job has ended.
   * @returns the ended work @throws Error when it stops for a person
   */
  async attend(slot: DemoSlot, holder: Holder | null, { within = 120_000, every = 40 } = {}): Promise<JobWork> {
    for (
      const until = Date.now() + within;
      Date.now() < until;
      await new Promise((resolve) => setTimeout(resolve, every))
    ) {
      const work = await this.work(slot);
      if (work === null || work.phase === 'done')
        return work ?? Promise.reject(new Error(`the work of slot ${slot} has left the lane`));
      if (work.phase === 'attention' || work.phase === 'taken' || work.phase === 'stopped')
        throw new Error(`the job in slot ${slot} stands still: ${JSON.stringify(work)}`);
      if (work.ask !== null) await this.answer(slot, work.ask.kind, work.ask.kind === 'pin' && work.ask.choose, holder);
    }
    throw new Error(`the job in slot ${slot} does not end: ${JSON.stringify(await this.work(slot))}`);
  }

  async answer(slot: DemoSlot, kind: 'code' | 'pin', choose: boolean, holder: Holder | null): Promise<void> {
    if (!holder) throw new Error(`asked for a ${kind} where nobody is`);
    if (kind === 'pin')
      await this.act(slot, 'pin', choose ? { pin: holder.pin, again: holder.pin } : { pin: holder.pin });
    else if (holder.code) await this.act(slot, 'code', { code: await holder.code() });
    else throw new Error('the code is asked for again');
  }
}
