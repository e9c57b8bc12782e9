import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../lib/logger.ts';
import type { ApplicantSignIn, BenchState, DemoLogin, StaffSignIn } from '../vocabulary/benchProtocol.ts';
import type { StationJob } from '../vocabulary/stationProtocol.ts';
import type { StationSession } from '../vocabulary/stationSessions.ts';
import type { StationConfiguration } from './configuration.ts';
import { DeskClient } from './deskClient.ts';
import { DeskError } from './DeskError.ts';
import { keepPresent } from './keepPresent.ts';
import { Lane } from './Lane.ts';
import { StationFault } from './StationFault.ts';
import { nextFromTray } from './tray.ts';

const JOBS_MS = 5_000;

/** The whole station: its lanes, who is signed in, and the jobs the desk offers. */
export class Bench {
  readonly #configuration: StationConfiguration;
  readonly #desk: DeskClient;
  readonly #logger: Logger;
  readonly #lanes: Lane[];
  readonly #listeners = new Set<() => void>();
  #session: StationSession | null = null;
  #jobs: StationJob[] = [];
  #reachable = true;
  #tray = false;
  #stopped = false;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(configuration: StationConfiguration, logger: Logger) {
    this.#configuration = configuration;
    this.#logger = logger;
    this.#desk = new DeskClient(configuration.deskUrl);
    this.#lanes = configuration.slots.map(
      (slot) =>
        new Lane({
          name: slot.name,
          process: {
            driver: slot.driver,
            library: slot.module,
            directory: slot.directory,
            wish: slot.select,
            env: slot.env,
          },
          desk: this.#desk,
          logger,
          changed: () => this.#changed(),
          ended: () => void this.refresh(),
        }),
    );
  }

  /** Begins to watch slots and jobs; returns at once. */
  start(): void {
    for (const lane of this.#lanes) void lane.slot.watch();
    void this.#watchJobs();
    const { stationKey } = this.#configuration;
    if (stationKey !== null)
      void keepPresent({ desk: this.#desk, stationKey, lanes: this.#lanes, stopped: () => this.#stopped });
  }
  /** Stops what waits, lets running writes end, releases the claimed jobs, ends the slots' processes. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#lanes.map((lane) => lane.stop()));
  }

  state(): Omit<BenchState, 'elsewhere'> {
    return {
      station: { name: this.#configuration.name, kind: this.#configuration.signIn.kind },
      session: this.#session === null ? null : { name: this.#session.name },
      deskReachable: this.#reachable,
      jobs: this.#jobs,
      tray: this.#tray,
      lanes: this.#lanes.map((lane) => lane.view()),
    };
  }
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @throws StationFault not_found */
  lane(name: string): Lane {
    const lane = this.#lanes.find((one) => one.name === name);
    if (lane === undefined) throw new StationFault('not_found');
    return lane;
  }

  /** Who may sign in at a demo desk's bench; none anywhere else. */
  async demoLogins(): Promise<DemoLogin[]> {
    if (this.#configuration.signIn.kind !== 'staff') return [];
    return (await this.#desk.demoLogins())
      .filter(({ roles }) => roles.includes('bench_operator'))
      .map(({ login, password, totp, name }) => ({ login, password, totp, name }));
  }
  sendVerification = (phone: string): Promise<unknown> => this.#desk.sendVerification({ phone });

  async signIn(entry: StaffSignIn | ApplicantSignIn): Promise<void> {
    const { stationKey } = this.#configuration;
    const isStaff = 'login' in entry;
    if (isStaff !== (stationKey !== null)) throw new StationFault('invalid_state');
    this.#session = await this.#desk.signIn(isStaff ? { stationKey: stationKey ?? '', ...entry } : entry);
    await this.refresh();
  }
  async signOut(): Promise<void> {
    if (this.#lanes.some((lane) => lane.busy)) throw new StationFault('invalid_state');
    this.#tray = false;
    for (const lane of this.#lanes) lane.forget();
    this.#forgetSession();
    await this.#desk.signOut().catch(() => undefined);
  }

  startJob(laneName: string, jobId: number): void {
    const job = this.#jobs.find(({ id }) => id === jobId);
    if (job === undefined) throw new StationFault('not_found');
    if (this.#taken().has(jobId)) throw new StationFault('job_taken');
    this.lane(laneName).start(job);
  }
  /** Blanks are prepared by staff alone: an SO PIN is never on an applicant's computer. */
  prepare(laneName: string): void {
    if (this.#configuration.signIn.kind !== 'staff') throw new StationFault('forbidden');
    this.lane(laneName).prepare();
  }
  setTray(on: boolean): void {
    const begins = on && !this.#tray && this.#configuration.signIn.kind === 'staff';
    this.#tray = on && this.#configuration.signIn.kind === 'staff';
    if (begins) for (const lane of this.#lanes) lane.beginTray();
    this.#feedTray();
    this.#changed();
  }

  /**
   * Asks the desk for jobs. A question that is already running is waited for, so the answer is never older than the
   * call.
   */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing
      .then(() => this.#refresh())
      .catch((error: unknown) => this.#logger.error({ error: String(error) }, 'jobs not read'));
    return this.#refreshing;
  }

  async #refresh(): Promise<void> {
    if (this.#session === null) return;
    try {
      this.#jobs = (await this.#desk.jobs()).jobs;
      this.#reachable = true;
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      if (error.code === 'unauthenticated') this.#forgetSession();
      else this.#reachable = error.code !== 'unreachable';
    }
    this.#feedTray();
    this.#changed();
  }

  async #watchJobs(): Promise<void> {
    while (!this.#stopped) {
      await this.refresh();
      await pause(JOBS_MS);
    }
  }

  #forgetSession(): void {
    this.#session = null;
    this.#jobs = [];
    this.#changed();
  }
  #taken(): Set<number> {
    return new Set(
      this.#lanes.flatMap((lane) => {
        const { work } = lane.view();
        return work?.kind === 'job' && lane.busy ? [work.job.id] : [];
      }),
    );
  }

  /** Tray mode: every blank token put in since then gets the next factory job, without a question. */
  #feedTray(): void {
    if (!this.#tray || this.#session === null || this.#stopped) return;
    const taken = this.#taken();
    for (const lane of this.#lanes) {
      const view = lane.view();
      if (lane.busy || view.work !== null || view.token === null || view.trayAsks) continue;
      const job = nextFromTray(
        this.#jobs.filter(({ id }) => !taken.has(id)),
        view.token,
      );
      if (job === null) continue;
      taken.add(job.id);
      lane.start(job);
    }
  }

  #changed(): void {
    if (this.#tray) queueMicrotask(() => this.#feedTray());
    for (const listener of this.#listeners) listener();
  }
}
