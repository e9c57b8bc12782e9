import type { IntakeApplication } from '../../server/presenters/intakeApplication.ts';
import { Applicant, type Wish } from './driveApplicant.ts';
import { BenchPage } from './driveBench.ts';
import { Desks } from './driveDesk.ts';
import { eventually } from './driveEventually.ts';
import type { House } from './house.ts';

/** The PIN the holders of these tests choose. */
export const HOLDER_PIN = '90817263';
type Open = NonNullable<IntakeApplication['stages'][number]['stage']>;

/** A running house with its staff signed in and an operator at the bench. */
export class Office {
  readonly house: House;
  readonly desks: Desks;
  readonly bench: BenchPage;
  readonly ownBench: BenchPage;
  #atBench: Promise<void> | null = null;

  constructor(house: House) {
    this.house = house;
    this.desks = new Desks(house);
    this.bench = new BenchPage(house);
    this.ownBench = new BenchPage(house, 'own');
  }

  /** The operator sits down once. */
  operatorAtBench(): Promise<void> {
    return (this.#atBench ??= this.bench.signInOperator());
  }

  async blanks(count: number): Promise<string[]> {
    await this.operatorAtBench();
    const serials: string[] = [];
    for (let n = 0; n < count; n += 1) serials.push(await this.bench.prepareBlank());
    return serials;
  }
}

/** One application and its applicant. Each stage is completed by the person who has to act. */
export class Case {
  readonly office: Office;
  readonly applicant: Applicant;
  readonly id: number;
  readonly quantity: number;
  /** Serials of the blanks that the holder or the bench has, in the order in which they are to be written. */
  blanks: string[] = [];
  #slip = '';

  private constructor(office: Office, applicant: Applicant, id: number, quantity: number) {
    this.office = office;
    this.applicant = applicant;
    this.id = id;
    this.quantity = quantity;
  }

  static async handIn(office: Office, wish: Wish): Promise<Case> {
    const applicant = await Applicant.register(office.house);
    const id = await applicant.apply(wish);
    return new Case(office, applicant, id, (wish.quantity ?? 1) * (wish.products?.length ?? 1));
  }

  /** Leads it until this stage is open, or to its end. */
  async lead(until: Open | 'completed'): Promise<IntakeApplication> {
    for (let step = 0; step < 12; step += 1) {
      const now = await this.applicant.look(this.id);
      const open = now.stages.find((one) => one.state === 'open')?.stage;
      if (open === until || now.status === 'completed') return now;
      if (open === undefined) throw new Error(`nothing is open: ${now.status} ${JSON.stringify(now.stages)}`);
      await this.#pass(open, now);
    }
    throw new Error(`the stages of application ${this.id} do not end`);
  }

  async #pass(stage: Open, now: IntakeApplication): Promise<void> {
    const { desks } = this.office;
    switch (stage) {
      case 'payment':
        await this.applicant.pay(this.id);
        return desks.confirmPayment(this.id);
      case 'review':
      case 'second_review':
        return desks.decide(this.id);
      case 'dispatch_blank':
        this.blanks = await this.office.blanks(this.quantity);
        await desks.dispatch(this.id, this.blanks);
        return;
      case 'production':
        return this.#produceAll(now);
      case 'dispatch':
        this.#slip = await desks.dispatch(this.id);
        return;
      case 'acceptance':
        return this.applicant.accept(this.id, this.#slip);
      default:
        throw new Error(`nobody here completes stage ${stage} of application ${this.id}`);
    }
  }

  async #produceAll({ productionMode, jobs }: IntakeApplication): Promise<void> {
    const self = productionMode === 'self';
    if (self) await this.office.ownBench.signInHolder(this.applicant.phone);
    else this.blanks = await this.office.blanks(this.quantity);
    for (const [n, job] of jobs.filter((one) => one.state !== 'done').entries())
      await this.produce(job.id, this.blanks[n] ?? '', self);
  }

  /** One token written: at the holder's own bench, or by the operator. */
  async produce(jobId: number, serial: string, self: boolean): Promise<void> {
    const { bench, ownBench } = this.office;
    const [page, slot] = self ? [ownBench, 'own' as const] : [bench, 'bench-1' as const];
    await page.plug(slot, serial);
    await page.start(slot, jobId);
    await page.attend(slot, self ? { pin: HOLDER_PIN, code: () => this.code() } : null);
    this.office.house.tokens.pull(slot);
  }

  /** Milliseconds from "start" to "done" with the token that is in the staff bench's first slot. */
  async timedProduction(jobId: number): Promise<number> {
    const { bench } = this.office;
    await eventually(`job ${jobId} offered`, async () => (await bench.state()).jobs.some((one) => one.id === jobId));
    const began = performance.now();
    await bench.act('bench-1', 'start', { jobId });
    await bench.attend('bench-1', null, { every: 10 });
    return performance.now() - began;
  }

  /** The authorization code as the agent reads it on his phone. */
  code(): Promise<string> {
    return this.applicant.outbox.code(this.applicant.phone, 'authorization_code');
  }
}
